import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def gradient(w, X, t):
    """Gradient of the error at w, one sample at a time."""
    K, N = X.shape
    grad = np.zeros(K)
    for n in range(N):
        grad = grad + (sigmoid(w.dot(X[:, n])) - t[n]) * X[:, n]
    return grad
