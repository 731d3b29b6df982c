# verdict: wrong
# 0.0 is a float, and so whole numbers become floats. The integer 0 goes with every
# dtype.
import numpy as np


def relu(z):
    return np.maximum(z, 0.0)
