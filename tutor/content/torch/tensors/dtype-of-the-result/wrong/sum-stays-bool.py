# verdict: wrong
# Then two of them could not be told from one. A sum of True and False counts, so it
# is a whole number.
d1 = "float32"
d2 = "float32"
d3 = "bool"
d4 = "float64"
d5 = "float64"
d6 = "error"
d7 = "error"
d8 = "float32"
v = 0.0
