# verdict: wrong
# `grad` was made for whole numbers, so every addition loses its decimals: use
# `np.zeros(K)`, which makes floating point zeros.
import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def gradient(w, X, t):
    K, N = X.shape
    grad = np.zeros(K, dtype=int)
    for n in range(N):
        h = sigmoid(w.dot(X[:, n]))
        weight = h - t[n]
        for k in range(K):
            grad[k] += weight * X[k, n]
    return grad
