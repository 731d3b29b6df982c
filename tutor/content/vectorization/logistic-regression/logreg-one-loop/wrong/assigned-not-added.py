# verdict: wrong
# Each sample replaces what the earlier ones gave, so only the last one is left: add it
# with `grad = grad + ...`.
import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def gradient(w, X, t):
    K, N = X.shape
    grad = np.zeros(K)
    for n in range(N):
        grad = (sigmoid(w.dot(X[:, n])) - t[n]) * X[:, n]
    return grad
