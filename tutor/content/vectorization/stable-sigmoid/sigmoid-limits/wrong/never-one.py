# verdict: wrong
# On paper σ is never 1. In float64 the numbers next to 1 are 1e-16 away from it, and
# 1 - 4e-18 is rounded to 1 itself.
import numpy as np

p0 = np.inf  # how infinity is written

# A number, np.inf or np.nan? For p4: True or False?
p1 = 1.0
p2 = 0.0
p3 = np.nan
p4 = False
p5 = np.inf
p6 = np.inf
p7 = 1000.0
p8 = np.inf
