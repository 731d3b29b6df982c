# verdict: wrong
# One memory cannot hold the same number as float64 and as float32. A conversion
# writes the numbers anew, elsewhere.
p1 = [2, 3]
p2 = [1, 2]
p3 = [1, 2]
p4 = [2, 3]
p5 = [2, 3]
p6 = [2, 3]
p7 = [9, 2]
p8 = "error"
