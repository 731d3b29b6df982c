# verdict: wrong
# `k=k` is computed while the function is made, so each function keeps the k of its own
# turn.
p1 = [12, 12, 12]
p2 = [12, 12, 12]
p3 = [[1, 2], []]
p4 = [1, "0"]
p5 = [False, True, True]
p6 = [1, 2]
p7 = [1, -1, -2]
p8 = [10, 20, 21]
