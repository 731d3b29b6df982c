# verdict: wrong
# The prompt says `(dl)` as long as dl is active, whatever came in front of it in PATH.
# `type -a python` tells the truth.
p1 = "C"
p2 = "/usr/bin"
p3 = "none"
p4 = "/usr/bin"
p5 = "/usr/bin"
p6 = "C"
p7 = "dl"
p8 = "/usr/bin"
