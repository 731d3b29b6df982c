# verdict: wrong
# Reading a list of indices makes a copy, but here nothing is read: on the left of `=`
# the list only says where the zeros go.
p1 = [10, 0, 30, 40]
p2 = [10, 20, 30, 40]
p3 = [10, 20, 30, 40]
p4 = [10, 20, 30, 40]
p5 = [10, 20, 30, 40]
p6 = [11, 21, 31, 41]
p7 = [11, 20, 30, 40]
p8 = [2, 20, 30, 40]
