# verdict: wrong
# What is wrong on the right side and on the left side cancels to first order; h² is
# left. That is why central differences are taken.
s1 = 2
s2 = 2
s3 = 0
k1 = 0
k2 = False
