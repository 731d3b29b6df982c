# verdict: wrong
# It should be an error, but `.data` has a counter of its own. The gradient is wrong,
# and there is no message: this is why `.data` is avoided.
a1 = 2
a2 = "error"
a3 = 8
a4 = "error"
a5 = 36
a6 = "error"
a7 = "error"
a8 = "error"
v1 = 2
v2 = 0
