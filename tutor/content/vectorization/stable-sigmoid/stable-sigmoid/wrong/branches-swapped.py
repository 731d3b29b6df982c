# verdict: wrong
# The two numerators are in each other's place: for x >= 0 it is 1, for x < 0 it is e.
import numpy as np


def sigmoid(x):
    e = np.exp(-np.abs(x))
    return np.where(x >= 0, e, 1) / (1 + e)
