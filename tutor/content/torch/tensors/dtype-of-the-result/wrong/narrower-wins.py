# verdict: wrong
# The other way round: float32 would lose digits of the float64. It is the wider one
# that holds both.
d1 = "float32"
d2 = "float32"
d3 = "int64"
d4 = "float64"
d5 = "float32"
d6 = "error"
d7 = "error"
d8 = "float32"
v = 0.0
