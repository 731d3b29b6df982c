import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def gradient(w, X, t):
    """Gradient of the error at w, all samples at once."""
    return X @ (sigmoid(w @ X) - t)
