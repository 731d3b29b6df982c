# verdict: wrong
# `grad = w` makes a second name for w, not a copy: the sum starts at w, and w itself is
# changed. Start from `np.zeros(K)`.
import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def gradient(w, X, t):
    K, N = X.shape
    grad = w
    for n in range(N):
        h = sigmoid(w.dot(X[:, n]))
        weight = h - t[n]
        for k in range(K):
            grad[k] += weight * X[k, n]
    return grad
