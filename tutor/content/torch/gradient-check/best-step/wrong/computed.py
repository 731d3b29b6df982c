# verdict: way
# The machine found this, not you: multiply the cubes out on paper first.
h = 1e-9
s1 = 4
s2 = 2
s3 = ((1 + h) ** 3 - (1 + h) ** 3) / h
k1 = 0
k2 = False
