# verdict: wrong
# To go back through tanh torch uses its result, and that has been doubled. Keeping
# the result instead of x saves computing it again.
a1 = 2
a2 = 0.14
a3 = 8
a4 = "error"
a5 = 36
a6 = "error"
a7 = 42
a8 = "error"
v1 = 2
v2 = 0
