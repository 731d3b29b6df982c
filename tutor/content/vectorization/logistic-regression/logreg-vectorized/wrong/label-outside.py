# verdict: error
# The label must be subtracted before the sum over the samples: `X @ (h - t)`, not `X @
# h - t`.
import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def gradient(w, X, t):
    return X.dot(sigmoid(w.dot(X))) - t
