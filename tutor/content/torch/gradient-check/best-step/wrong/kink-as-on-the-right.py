# verdict: wrong
# 1 is the slope to the right of 0. The central difference looks at both sides, where
# |x| is the same.
s1 = 4
s2 = 2
s3 = 0
k1 = 1
k2 = False
