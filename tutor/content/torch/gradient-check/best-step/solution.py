s1 = 4
s2 = 2
s3 = 0
k1 = 0
k2 = False
