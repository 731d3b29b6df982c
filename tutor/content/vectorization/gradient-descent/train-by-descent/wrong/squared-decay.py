# verdict: error
# `w @ w` is the square of the length, one number for all entries. Its derivative has an
# entry for each weight: `decay * w`.
import numpy as np


def sigmoid(x):
    e = np.exp(-np.abs(x))
    return np.where(x >= 0, 1, e) / (1 + e)


def gradient(w, X, t, decay):
    return X @ (sigmoid(w @ X) - t) + decay / 2 * (w @ w)[:, None]


def train(X, t, decay):
    L = np.linalg.norm(X, 2) ** 2 / 4 + decay
    w = np.zeros(len(X))
    for _ in range(800):
        w = w - gradient(w, X, t, decay) / L
    return w
