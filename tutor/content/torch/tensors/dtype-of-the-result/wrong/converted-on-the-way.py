# verdict: wrong
# `from_numpy` converts nothing, it could not share the memory otherwise. `.float()`
# would, into new memory.
d1 = "float32"
d2 = "float32"
d3 = "int64"
d4 = "float32"
d5 = "float64"
d6 = "error"
d7 = "error"
d8 = "float32"
v = 0.0
