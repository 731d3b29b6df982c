# verdict: wrong
# In float64 it would be 1. Take float32's 7 digits: 100000001 has 9.
d1 = "float32"
d2 = "float32"
d3 = "int64"
d4 = "float64"
d5 = "float64"
d6 = "error"
d7 = "error"
d8 = "float32"
v = 1.0
