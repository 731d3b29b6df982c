# verdict: wrong
# `X *= ...` writes the products into the caller's X, which is then spoilt for the next call.
# `X * ...` makes a new array.
import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def gradient(w, X, t):
    X *= sigmoid(w @ X) - t
    return X.sum(axis=1)
