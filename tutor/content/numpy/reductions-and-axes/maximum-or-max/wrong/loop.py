# verdict: way
# The numbers are right, but each entry is a turn of a loop in Python: `np.maximum`
# takes the whole array.
import numpy as np


def relu(z):
    flat = [entry if entry > 0 else 0 for entry in z.ravel()]
    return np.array(flat, dtype=z.dtype).reshape(z.shape)
