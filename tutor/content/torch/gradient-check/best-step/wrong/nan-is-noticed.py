# verdict: wrong
# nan is neither larger nor smaller than anything. Ask `not error <= limit`, or use
# math.isnan.
s1 = 4
s2 = 2
s3 = 0
k1 = 0
k2 = True
