# verdict: wrong
# `+` is done entry by entry, and there torch converts for you. Only products such as
# `@` refuse.
d1 = "float32"
d2 = "float32"
d3 = "int64"
d4 = "float64"
d5 = "error"
d6 = "error"
d7 = "error"
d8 = "float32"
v = 0.0
