# verdict: wrong
# `source` starts nothing new: the lines run as if they had been typed here, so the
# change stays.
p1 = "C"
p2 = "/usr/bin"
p3 = "none"
p4 = "/usr/bin"
p5 = "/usr/bin"
p6 = "/usr/bin"
p7 = "/usr/bin"
p8 = "/usr/bin"
