# verdict: wrong
# Multiplying by N, or summing and dividing once, does not help: the N² differences are
# between entries that have nothing to do with each other. Their shape must be (N,).
import numpy as np


def mse(y, t):
    return np.sum((y - t) ** 2) / len(t)
