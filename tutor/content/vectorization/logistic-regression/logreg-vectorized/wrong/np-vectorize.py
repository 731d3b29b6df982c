# verdict: way
# The numbers are right, but `np.vectorize` only hides a loop: it calls your function
# once for every entry.
import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def gradient(w, X, t):
    each = np.vectorize(sigmoid, otypes=[X.dtype])
    return X @ (each(w @ X) - t)
