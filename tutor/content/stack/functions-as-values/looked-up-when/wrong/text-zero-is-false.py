# verdict: wrong
# "0" is a text with one sign in it. A text is false only where it is empty, whatever it
# spells.
p1 = [12, 12, 12]
p2 = [10, 11, 12]
p3 = [[1, 2], []]
p4 = [1]
p5 = [False, True, True]
p6 = [1, 2]
p7 = [1, -1, -2]
p8 = [10, 20, 21]
