# verdict: way
# The numbers are right, but each sample is a turn of a loop in Python, at every step of
# the training.
import numpy as np


def sigmoid(x):
    e = np.exp(-np.abs(x))
    return np.where(x >= 0, 1, e) / (1 + e)


def gradient(w, X, t, decay):
    grad = decay * w
    for n in range(X.shape[1]):
        grad = grad + (sigmoid(w @ X[:, n]) - t[n]) * X[:, n]
    return grad


def train(X, t, decay):
    L = np.linalg.norm(X, 2) ** 2 / 4 + decay
    w = np.zeros(len(X))
    for _ in range(800):
        w = w - gradient(w, X, t, decay) / L
    return w
