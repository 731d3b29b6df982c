# verdict: way
# The numbers are right, but there is still a loop over k: let NumPy add the whole
# column `X[:, n]` at once.
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
            grad[k] += weight * X[k, n]
    return grad
