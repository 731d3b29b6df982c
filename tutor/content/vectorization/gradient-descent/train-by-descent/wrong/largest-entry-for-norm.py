# verdict: wrong
# The largest entry of X says too little: with more samples, E is more strongly curved.
# The largest singular value counts them, `np.linalg.norm(X, 2)`.
import numpy as np


def sigmoid(x):
    e = np.exp(-np.abs(x))
    return np.where(x >= 0, 1, e) / (1 + e)


def gradient(w, X, t, decay):
    return X @ (sigmoid(w @ X) - t) + decay * w


def train(X, t, decay):
    L = np.abs(X).max() ** 2 / 4 + decay
    w = np.zeros(len(X))
    for _ in range(800):
        w = w - gradient(w, X, t, decay) / L
    return w
