# verdict: wrong
# Where decay is large the step is too long: E is curved by the decay, too. It belongs
# to L.
import numpy as np


def sigmoid(x):
    e = np.exp(-np.abs(x))
    return np.where(x >= 0, 1, e) / (1 + e)


def gradient(w, X, t, decay):
    return X @ (sigmoid(w @ X) - t) + decay * w


def train(X, t, decay):
    L = np.linalg.norm(X, 2) ** 2 / 4
    w = np.zeros(len(X))
    for _ in range(800):
        w = w - gradient(w, X, t, decay) / L
    return w
