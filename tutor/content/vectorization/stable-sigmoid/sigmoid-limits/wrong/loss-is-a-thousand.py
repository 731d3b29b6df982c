# verdict: wrong
# 1000 is the true loss. But sigmoid(-1000) is 0 by then, and -log(0) is inf: the
# logarithm came too late.
import numpy as np

p0 = np.inf  # how infinity is written

# A number, np.inf or np.nan? For p4: True or False?
p1 = 1.0
p2 = 0.0
p3 = np.nan
p4 = True
p5 = np.inf
p6 = 1000.0
p7 = 1000.0
p8 = np.inf
