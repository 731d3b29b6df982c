# verdict: wrong
# The distance from 1 is exp(-1000), which no float64 can show: the sum is 1 + 0, and
# the quotient exactly 1.
import numpy as np

p0 = np.inf  # how infinity is written

# A number, np.inf or np.nan? For p4: True or False?
p1 = 0.999
p2 = 0.0
p3 = np.nan
p4 = True
p5 = np.inf
p6 = np.inf
p7 = 1000.0
p8 = np.inf
