# verdict: wrong
# Its values are right, but exp(-x) overflows for x far below 0, and during training you
# would see that warning without knowing why. Bring your own sigmoid.
import numpy as np


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def gradient(w, X, t, decay):
    return X @ (sigmoid(w @ X) - t) + decay * w


def train(X, t, decay):
    L = np.linalg.norm(X, 2) ** 2 / 4 + decay
    w = np.zeros(len(X))
    for _ in range(800):
        w = w - gradient(w, X, t, decay) / L
    return w
