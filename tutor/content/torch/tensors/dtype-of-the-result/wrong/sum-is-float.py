# verdict: wrong
# Nothing in a sum of whole numbers needs a fraction; torch keeps it whole, and takes
# int64 to have room.
d1 = "float32"
d2 = "float32"
d3 = "float32"
d4 = "float64"
d5 = "float64"
d6 = "error"
d7 = "error"
d8 = "float32"
v = 0.0
