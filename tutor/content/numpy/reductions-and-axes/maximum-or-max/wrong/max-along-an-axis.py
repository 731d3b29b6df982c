# verdict: wrong
# The second argument of `np.amax` and `np.max` is the axis: this is the largest entry
# along axis 0, and nothing is compared with 0. Entry by entry compares `np.maximum`.
import numpy as np


def relu(z):
    return np.max(z, axis=0)
