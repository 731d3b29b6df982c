# verdict: wrong
# The node keeps no copy of h, that would cost memory: it keeps h itself, and notes
# its version.
a1 = 2
a2 = "error"
a3 = 8
a4 = 36
a5 = 36
a6 = "error"
a7 = 42
a8 = "error"
v1 = 2
v2 = 0
