# verdict: wrong
# `z[z < 0] = 0` writes into the caller's z, which is then spoilt for the next call.
# `np.maximum` makes a new array.
import numpy as np


def relu(z):
    z[z < 0] = 0
    return z
