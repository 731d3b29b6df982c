# verdict: wrong
# PATH isn't a list of settings in which the last one counts. The search stops at the
# first folder that has the program.
p1 = "/usr/bin"
p2 = "C"
p3 = "none"
p4 = "/usr/bin"
p5 = "/usr/bin"
p6 = "C"
p7 = "/usr/bin"
p8 = "/usr/bin"
