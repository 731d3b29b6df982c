# verdict: wrong
# Both sides of the quotient are inf, and inf / inf is not inf: it has no value, nan.
import numpy as np

p0 = np.inf  # how infinity is written

# A number, np.inf or np.nan? For p4: True or False?
p1 = 1.0
p2 = 0.0
p3 = np.inf
p4 = True
p5 = np.inf
p6 = np.inf
p7 = 1000.0
p8 = np.inf
