# verdict: wrong
# The version belongs to a tensor, not to a name, and this tensor was never changed.
a1 = 2
a2 = "error"
a3 = 8
a4 = "error"
a5 = 36
a6 = "error"
a7 = 42
a8 = "error"
v1 = 2
v2 = 1
