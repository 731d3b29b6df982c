# verdict: wrong
# Each sample replaces what the earlier ones gave, so only the last one is left: add it
# with `grad[k] += ...`.
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
            grad[k] = weight * X[k, n]
    return grad
