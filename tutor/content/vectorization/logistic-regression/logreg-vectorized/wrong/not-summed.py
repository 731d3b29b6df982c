# verdict: wrong
# `*` works entry by entry and gives (K, N): the sum over the samples is missing. `@`
# multiplies and sums.
import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def gradient(w, X, t):
    return X * (sigmoid(w @ X) - t)
