import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def gradient(w, X, t):
    """Gradient of the error at w, component by component."""
    K, N = X.shape
    grad = np.zeros(K)
    for n in range(N):
        h = sigmoid(w.dot(X[:, n]))
        # Your code instead of this line: add sample n to every component.
        grad = grad + 0 * h
    return grad
