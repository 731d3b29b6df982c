# verdict: wrong
# `sum()` without an axis adds up everything to one number. Only the samples must go:
# `sum(axis=1)`.
import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def gradient(w, X, t):
    return (X * (sigmoid(w @ X) - t)).sum()
