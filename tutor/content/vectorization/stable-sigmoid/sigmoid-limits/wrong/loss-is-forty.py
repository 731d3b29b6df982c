# verdict: wrong
# 40 is the true loss. But 1 - sigmoid(40) has been rounded to 0 by then, and -log(0) is
# inf.
import numpy as np

p0 = np.inf  # how infinity is written

# A number, np.inf or np.nan? For p4: True or False?
p1 = 1.0
p2 = 0.0
p3 = np.nan
p4 = True
p5 = 40.0
p6 = np.inf
p7 = 1000.0
p8 = np.inf
