# verdict: wrong
# A small number inside the logarithm avoids inf, and then no loss can be larger than
# its logarithm, about 16: 40 and 800 look the same.
import numpy as np


def loss(z, t):
    h = 1 / (1 + np.exp(-z))
    return np.sum(-t * np.log(h + 1e-7) - (1 - t) * np.log(1 - h + 1e-7))
