# verdict: wrong
# A program that was started gets a copy of PATH. It can't change the PATH of the shell
# that started it.
p1 = "C"
p2 = "/usr/bin"
p3 = "none"
p4 = "/usr/bin"
p5 = "C"
p6 = "C"
p7 = "/usr/bin"
p8 = "/usr/bin"
