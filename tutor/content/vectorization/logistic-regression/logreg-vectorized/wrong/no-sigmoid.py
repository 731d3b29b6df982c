# verdict: wrong
# The label is compared with w · x itself. It must be compared with h = sigmoid(w · x),
# which lies between 0 and 1.
import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def gradient(w, X, t):
    return X @ (w @ X - t)
