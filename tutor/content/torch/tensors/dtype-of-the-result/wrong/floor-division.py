# verdict: wrong
# In Python, too, `/` gives a float: 1 / 2 is 0.5. `//` is the division that stays
# whole.
d1 = "float32"
d2 = "int64"
d3 = "int64"
d4 = "float64"
d5 = "float64"
d6 = "error"
d7 = "error"
d8 = "float32"
v = 0.0
