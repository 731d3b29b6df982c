# verdict: wrong
# Changes in place are recorded like other operations. They fail only where a node has
# kept the numbers that are gone.
a1 = "error"
a2 = "error"
a3 = 8
a4 = "error"
a5 = 36
a6 = "error"
a7 = 42
a8 = "error"
v1 = 2
v2 = 0
