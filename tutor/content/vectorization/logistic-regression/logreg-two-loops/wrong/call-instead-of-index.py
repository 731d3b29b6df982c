# verdict: error
# `grad(k)` is a call of a function named grad. An entry of an array is written with
# square brackets: `grad[k]`.
import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def gradient(w, X, t):
    K, N = X.shape
    grad = np.zeros(K)
    for n in range(N):
        h = sigmoid(w.dot(X[:, n]))
        weight = h - t[n]
        for k in range(K):
            grad(k) = grad(k) + weight * X[k, n]
    return grad
