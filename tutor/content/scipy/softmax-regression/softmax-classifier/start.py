import numpy as np


def cost(theta, C, decay, X, t):
    """(E, its gradient): the softmax cost at theta. Put yours here."""
    return 0.0, np.zeros_like(theta)


def train(X, t, C, decay):
    """W (C, K + 1) with the least cost."""
    # Your code here: a row of ones, a start, an optimiser.
    return np.zeros((C, len(X) + 1))


def classify(W, X):
    """The class of each sample."""
    # Your code here.
    return np.zeros(X.shape[1], dtype=int)
