# verdict: wrong
# In exact numbers, yes. In float32 the step of 10⁻⁹ is lost before f is computed: 1 +
# 10⁻⁹ is 1.
s1 = 4
s2 = 2
s3 = 3
k1 = 0
k2 = False
