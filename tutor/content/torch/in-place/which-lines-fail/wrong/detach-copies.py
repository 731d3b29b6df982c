# verdict: wrong
# `.detach()` copies nothing: it is the same memory, so h is changed. `.clone()`
# copies.
a1 = 2
a2 = "error"
a3 = 8
a4 = "error"
a5 = 36
a6 = 36
a7 = 42
a8 = "error"
v1 = 2
v2 = 0
