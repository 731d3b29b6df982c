# verdict: wrong
# `randn` is older than this rule: it wants the lengths themselves, and would refuse a
# tuple.
p1 = 9
p2 = 6
p3 = 4
p4 = 4
p5 = False
p6 = True
p7 = 9
p8 = TypeError
p9 = TypeError
