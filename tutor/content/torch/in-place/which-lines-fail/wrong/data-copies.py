# verdict: wrong
# `.data` is no copy. h holds 7 now, and backward() multiplies with it: 2 · 7 · 3.
a1 = 2
a2 = "error"
a3 = 8
a4 = "error"
a5 = 36
a6 = "error"
a7 = 36
a8 = "error"
v1 = 2
v2 = 0
