# verdict: wrong
# The formula is right, but exp(z) overflows for large z. `np.logaddexp(0, z)` is the
# same sum with the larger exponent taken out.
import numpy as np


def loss(z, t):
    return np.sum(np.log1p(np.exp(z)) - t * z)
