# verdict: wrong
# On paper it is 1, and the same function as p1. On a machine exp(1000) is inf, above
# and below, and inf / inf is nan.
import numpy as np

p0 = np.inf  # how infinity is written

# A number, np.inf or np.nan? For p4: True or False?
p1 = 1.0
p2 = 0.0
p3 = 1.0
p4 = True
p5 = np.inf
p6 = np.inf
p7 = 1000.0
p8 = np.inf
