# verdict: wrong
# Nobody needs the product itself: its derivative is made of the factors, and x has
# not changed.
a1 = 2
a2 = "error"
a3 = "error"
a4 = "error"
a5 = 36
a6 = "error"
a7 = 42
a8 = "error"
v1 = 2
v2 = 0
