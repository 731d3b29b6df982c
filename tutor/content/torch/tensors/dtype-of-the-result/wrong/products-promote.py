# verdict: wrong
# NumPy would convert, and so does torch for `+`. For `@` it refuses: to convert a
# matrix in silence would cost a copy of it. Say `.float()` or `.double()` yourself.
d1 = "float32"
d2 = "float32"
d3 = "int64"
d4 = "float64"
d5 = "float64"
d6 = "float64"
d7 = "error"
d8 = "float32"
v = 0.0
