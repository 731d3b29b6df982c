# verdict: wrong
# `export PATH=C` sets the whole text anew. Only `$PATH` in it would bring the old
# folders along.
p1 = "C"
p2 = "/usr/bin"
p3 = "/bin"
p4 = "/usr/bin"
p5 = "/usr/bin"
p6 = "C"
p7 = "/usr/bin"
p8 = "/usr/bin"
