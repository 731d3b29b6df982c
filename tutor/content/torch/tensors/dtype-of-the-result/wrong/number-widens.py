# verdict: wrong
# The size of a number of Python's plays no role, only its kind: float with float
# stays float32, and 1e300 becomes inf.
d1 = "float32"
d2 = "float32"
d3 = "int64"
d4 = "float64"
d5 = "float64"
d6 = "error"
d7 = "error"
d8 = "float64"
v = 0.0
