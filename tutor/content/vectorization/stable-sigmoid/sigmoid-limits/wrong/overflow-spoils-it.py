# verdict: wrong
# An exponential did overflow, to inf. But 1 / inf is well defined: it is 0, and the
# warning is all you see.
import numpy as np

p0 = np.inf  # how infinity is written

# A number, np.inf or np.nan? For p4: True or False?
p1 = 1.0
p2 = np.nan
p3 = np.nan
p4 = True
p5 = np.inf
p6 = np.inf
p7 = 1000.0
p8 = np.inf
