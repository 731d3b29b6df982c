# verdict: wrong
# That C came last in time doesn't matter. It stands on the right, and a python is found
# before the search gets there.
p1 = "C"
p2 = "C"
p3 = "none"
p4 = "/usr/bin"
p5 = "/usr/bin"
p6 = "C"
p7 = "/usr/bin"
p8 = "/usr/bin"
