# verdict: wrong
# `[:, None]` turns h - t into a column of shape (N, 1), and the product into (K, 1).
# Without it the product is (K,).
import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def gradient(w, X, t):
    return X @ (sigmoid(w @ X) - t)[:, None]
