# verdict: wrong
# h³ is in the numerator, and it is divided by h. The error goes with the square of
# the step.
s1 = 8
s2 = 2
s3 = 0
k1 = 0
k2 = False
