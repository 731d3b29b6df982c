# verdict: wrong
# The rate is right, but a fixed number of steps is enough for some data only. Go on
# until the gradient is small.
import numpy as np


def sigmoid(x):
    e = np.exp(-np.abs(x))
    return np.where(x >= 0, 1, e) / (1 + e)


def gradient(w, X, t, decay):
    return X @ (sigmoid(w @ X) - t) + decay * w


def train(X, t, decay):
    L = np.linalg.norm(X, 2) ** 2 / 4 + decay
    w = np.zeros(len(X))
    for _ in range(30):
        w = w - gradient(w, X, t, decay) / L
    return w
