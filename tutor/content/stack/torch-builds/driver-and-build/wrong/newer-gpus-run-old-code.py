# verdict: wrong
# A newer GPU isn't just a faster one: its instructions differ from one first number to
# the next. Only PTX is translated.
p1 = True
p2 = False
p3 = True
p4 = False
p5 = False
p6 = True
p7 = True
p8 = True
