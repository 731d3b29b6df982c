# verdict: wrong
# Only the first sample is counted: `return grad` stands inside the loop, so the
# function ends after one turn. Indent it less.
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
    return grad
