# verdict: error
# `grad` was made for whole numbers and cannot take decimals: use `np.zeros(K)`, which
# makes floating point zeros.
import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def gradient(w, X, t):
    K, N = X.shape
    grad = np.zeros(K, dtype=int)
    for n in range(N):
        grad += (sigmoid(w.dot(X[:, n])) - t[n]) * X[:, n]
    return grad
