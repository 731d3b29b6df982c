# verdict: error
# `X[n]` is row n: one feature of every sample. Sample n is the column, `X[:, n]`.
import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def gradient(w, X, t):
    K, N = X.shape
    grad = np.zeros(K)
    for n in range(N):
        grad += (sigmoid(w.dot(X[n])) - t[n]) * X[n]
    return grad
