# verdict: wrong
# `X[:, [n]]` keeps its second axis: it has shape (K, 1), and so has the sum. `X[:, n]`
# has shape (K,).
import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def gradient(w, X, t):
    K, N = X.shape
    grad = np.zeros((K, 1))
    for n in range(N):
        grad += (sigmoid(w.dot(X[:, n])) - t[n]) * X[:, [n]]
    return grad
