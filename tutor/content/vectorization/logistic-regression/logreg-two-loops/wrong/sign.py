# verdict: wrong
# Every component has the wrong sign: the weight of a sample is h - t, what the model
# says minus the label.
import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def gradient(w, X, t):
    K, N = X.shape
    grad = np.zeros(K)
    for n in range(N):
        h = sigmoid(w.dot(X[:, n]))
        weight = t[n] - h
        for k in range(K):
            grad[k] += weight * X[k, n]
    return grad
