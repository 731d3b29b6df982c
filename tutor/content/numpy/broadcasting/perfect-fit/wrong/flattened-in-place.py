# verdict: wrong
# Setting `y.shape` changes the caller's array: it is flat from now on. `y.reshape`
# returns another view and leaves y alone.
import numpy as np


def mse(y, t):
    if y.flags.c_contiguous:
        y.shape = t.shape
    return np.mean((y.reshape(t.shape) - t) ** 2)
