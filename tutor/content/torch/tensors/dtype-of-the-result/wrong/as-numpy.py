# verdict: wrong
# So it is in NumPy, where every float has 64 bits unless you say so. torch's own
# floats have 32: half the memory, and GPUs compute faster with them.
d1 = "float64"
d2 = "float64"
d3 = "int64"
d4 = "float64"
d5 = "float64"
d6 = "error"
d7 = "error"
d8 = "float32"
v = 0.0
