# verdict: wrong
# torch could compute with the new h, but that would be the derivative of something
# else. It looks at the version and refuses.
a1 = 2
a2 = "error"
a3 = 8
a4 = 42
a5 = 36
a6 = "error"
a7 = 42
a8 = "error"
v1 = 2
v2 = 0
