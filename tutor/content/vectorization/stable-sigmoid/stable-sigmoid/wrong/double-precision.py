# verdict: wrong
# The values are right, but they are float64 whatever x was. Let x keep its type: e has
# it then, and so has the result.
import numpy as np


def sigmoid(x):
    x = x.astype(np.float64)
    e = np.exp(-np.abs(x))
    return np.where(x >= 0, 1, e) / (1 + e)
