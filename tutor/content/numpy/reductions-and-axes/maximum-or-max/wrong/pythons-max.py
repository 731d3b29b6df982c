# verdict: error
# Python's `max`, like `if`, asks whether z is above 0, yes or no. An array answers that
# for each entry on its own, and so does `np.maximum`.
import numpy as np


def relu(z):
    return max(z, 0)
