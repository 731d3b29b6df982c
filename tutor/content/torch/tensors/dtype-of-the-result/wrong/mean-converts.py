# verdict: wrong
# NumPy's mean does that. torch asks you to choose: `.float().mean()`, or
# `.mean(dtype=torch.float32)`.
d1 = "float32"
d2 = "float32"
d3 = "int64"
d4 = "float64"
d5 = "float64"
d6 = "error"
d7 = "float32"
d8 = "float32"
v = 0.0
