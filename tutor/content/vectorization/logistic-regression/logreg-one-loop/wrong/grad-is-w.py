# verdict: wrong
# `grad = w` makes a second name for w, not a copy: the sum starts at w, and `+=`
# changes w itself. Start from `np.zeros(K)`.
import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def gradient(w, X, t):
    K, N = X.shape
    grad = w
    for n in range(N):
        grad += (sigmoid(w.dot(X[:, n])) - t[n]) * X[:, n]
    return grad
