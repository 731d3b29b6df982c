# verdict: wrong
# A terminal that is open already hears nothing of it: the change is in one shell. For
# all new ones it belongs into a start file.
p1 = "C"
p2 = "/usr/bin"
p3 = "none"
p4 = "C"
p5 = "/usr/bin"
p6 = "C"
p7 = "/usr/bin"
p8 = "/usr/bin"
