# verdict: wrong
# So it would be in NumPy. A tensor's steps through memory are never negative, so
# there is no tensor that shares this view, and torch says so.
p1 = [2, 3]
p2 = [1, 2]
p3 = [1, 2]
p4 = [2, 3]
p5 = [1, 2]
p6 = [2, 3]
p7 = [9, 2]
p8 = [2, 1]
