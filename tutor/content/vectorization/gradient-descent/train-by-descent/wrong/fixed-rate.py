# verdict: wrong
# The rate does not fit the data: for these X the steps are too long, and w is thrown
# back and forth and outwards. Take 1/L, with L from X.
import numpy as np


def sigmoid(x):
    e = np.exp(-np.abs(x))
    return np.where(x >= 0, 1, e) / (1 + e)


def gradient(w, X, t, decay):
    return X @ (sigmoid(w @ X) - t) + decay * w


def train(X, t, decay):
    w = np.zeros(len(X))
    for _ in range(800):
        w = w - 0.01 * gradient(w, X, t, decay)
    return w
