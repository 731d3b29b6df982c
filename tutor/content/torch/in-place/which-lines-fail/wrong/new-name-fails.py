# verdict: wrong
# `h = h + 1` changes no numbers. It makes a tensor and gives it the name h; the old
# one lives on in the graph.
a1 = 2
a2 = "error"
a3 = 8
a4 = "error"
a5 = "error"
a6 = "error"
a7 = 42
a8 = "error"
v1 = 2
v2 = 0
