# verdict: wrong
# It stops as soon as a step gains less than 1e-3. With small steps that is soon, and
# far from the optimum: ask the gradient.
import numpy as np


def sigmoid(x):
    e = np.exp(-np.abs(x))
    return np.where(x >= 0, 1, e) / (1 + e)


def gradient(w, X, t, decay):
    return X @ (sigmoid(w @ X) - t) + decay * w


def train(X, t, decay):
    L = np.linalg.norm(X, 2) ** 2 / 4 + decay
    w, last = np.zeros(len(X)), np.inf
    while True:
        E = np.sum(np.logaddexp(0, w @ X) - t * (w @ X)) + decay / 2 * w @ w
        if last - E < 1e-3:
            return w
        last = E
        w = w - gradient(w, X, t, decay) / L
