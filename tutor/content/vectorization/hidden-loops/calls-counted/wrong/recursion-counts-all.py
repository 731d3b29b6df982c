# verdict: wrong
# total is called 7 times, for 4, 2, 1, 1, 2, 1 and 1 rows. f is only called where one
# row is left.
# How often is f called?
p1 = 1
p2 = 24
p3 = 4
p4 = 24
p5 = 6
p6 = 4
p7 = 7
p8 = 1
