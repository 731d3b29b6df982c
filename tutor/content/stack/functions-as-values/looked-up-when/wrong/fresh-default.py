# verdict: wrong
# A default value is not made anew in each call. Write `into=None`, and make the list
# inside the function.
p1 = [12, 12, 12]
p2 = [10, 11, 12]
p3 = [[1, 2], []]
p4 = [1, "0"]
p5 = [False, True, True]
p6 = [2]
p7 = [1, -1, -2]
p8 = [10, 20, 21]
