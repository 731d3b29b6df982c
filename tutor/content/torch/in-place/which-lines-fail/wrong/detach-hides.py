# verdict: wrong
# That is what `.data` does. A detached tensor shares the version counter, too, and
# the change is noticed.
a1 = 2
a2 = "error"
a3 = 8
a4 = "error"
a5 = 36
a6 = 42
a7 = 42
a8 = "error"
v1 = 2
v2 = 0
