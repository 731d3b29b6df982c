# verdict: wrong
# `a = z` is a second name for the same array, so what is written into a is written into
# z, and whole rows of it here. `np.maximum` makes a new array.
import numpy as np


def relu(z):
    a = z
    a[np.any(z < 0, axis=-1)] = 0
    return a
