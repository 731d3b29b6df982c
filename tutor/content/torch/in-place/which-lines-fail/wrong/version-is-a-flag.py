# verdict: wrong
# It counts: a node must notice the second change, too, when it has kept the tensor
# after the first.
a1 = 2
a2 = "error"
a3 = 8
a4 = "error"
a5 = 36
a6 = "error"
a7 = 42
a8 = "error"
v1 = 1
v2 = 0
