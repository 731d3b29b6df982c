import numpy as np


def sigmoid(x):
    return 1 / (1 + np.exp(-x))  # yours is better


def gradient(w, X, t, decay):
    """∇E at w."""
    # Yours, and the part of the weight decay.
    return np.zeros(len(w))


def train(X, t, decay):
    """The weights w with the least error E."""
    w = np.zeros(len(X))
    # Correct the rate, and when to stop.
    for _ in range(20):
        w = w - 0.1 * gradient(w, X, t, decay)
    return w
