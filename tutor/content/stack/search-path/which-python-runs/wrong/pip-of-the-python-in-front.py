# verdict: wrong
# `python` and `pip` are searched one by one, and can belong to different environments.
# `python -m pip` is the pip of that python.
p1 = "C"
p2 = "/usr/bin"
p3 = "none"
p4 = "/usr/bin"
p5 = "/usr/bin"
p6 = "C"
p7 = "/usr/bin"
p8 = "C"
