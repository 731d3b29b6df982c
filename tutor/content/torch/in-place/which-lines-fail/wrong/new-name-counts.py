# verdict: wrong
# y was computed from the old h, which was 6. What the name h means later does not
# matter.
a1 = 2
a2 = "error"
a3 = 8
a4 = "error"
a5 = 42
a6 = "error"
a7 = 42
a8 = "error"
v1 = 2
v2 = 0
