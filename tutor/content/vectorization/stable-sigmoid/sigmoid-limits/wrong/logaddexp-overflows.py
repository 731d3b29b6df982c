# verdict: wrong
# Written with exp it would be inf. logaddexp takes the larger argument out before it
# takes exponentials: that is why it exists.
import numpy as np

p0 = np.inf  # how infinity is written

# A number, np.inf or np.nan? For p4: True or False?
p1 = 1.0
p2 = 0.0
p3 = np.nan
p4 = True
p5 = np.inf
p6 = np.inf
p7 = np.inf
p8 = np.inf
