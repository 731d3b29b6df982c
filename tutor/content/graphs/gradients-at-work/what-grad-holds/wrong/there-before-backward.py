# verdict: wrong
# Running `y = x * x` records slopes, but no gradient has gone back yet. That happens in
# `backward()`, and only there.
p1 = 6
p2 = 6
p3 = 12
p4 = 8
p5 = 9
p6 = 6
p7 = 0
p8 = 12
