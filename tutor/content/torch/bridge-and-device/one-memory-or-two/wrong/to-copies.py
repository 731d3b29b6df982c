# verdict: wrong
# On a GPU `.to("cpu")` would copy. Here x is on the CPU already, and `.to` gives back
# x itself, not even a view.
p1 = [2, 3]
p2 = [1, 2]
p3 = [1, 2]
p4 = [2, 3]
p5 = [1, 2]
p6 = [1, 2]
p7 = [9, 2]
p8 = "error"
