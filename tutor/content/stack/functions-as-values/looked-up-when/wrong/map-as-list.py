# verdict: wrong
# A list can be read again, an iterator cannot: the first `list(m)` took out all there
# was.
p1 = [12, 12, 12]
p2 = [10, 11, 12]
p3 = [[1, 2], [1, 2]]
p4 = [1, "0"]
p5 = [False, True, True]
p6 = [1, 2]
p7 = [1, -1, -2]
p8 = [10, 20, 21]
