# verdict: wrong
# `np.zeros_like(x)` has the dtype of x: where x holds whole numbers, every value is cut
# to 0. The result must be floating point.
import numpy as np


def sigmoid(x):
    h = np.zeros_like(x)
    h[x >= 0] = 1 / (1 + np.exp(-x[x >= 0]))
    h[x < 0] = np.exp(x[x < 0]) / (1 + np.exp(x[x < 0]))
    return h
