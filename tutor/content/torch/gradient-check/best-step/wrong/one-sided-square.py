# verdict: wrong
# Here nothing cancels: (x + h)³ - x³ has the term 3 x h², which leaves 3 x h after
# division by h.
s1 = 4
s2 = 4
s3 = 0
k1 = 0
k2 = False
