# verdict: wrong
# Usually the end is left out, but `endpoint=True` says that it belongs to them: this is
# a die.
p1 = 9
p2 = 5
p3 = 4
p4 = 4
p5 = False
p6 = True
p7 = 9
p8 = TypeError
p9 = (2, 3)
