# verdict: error
# X is (K, N) and h - t is (N,): the N's already meet in the middle, so X is not
# transposed here.
import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def gradient(w, X, t):
    return X.T @ (sigmoid(w @ X) - t)
