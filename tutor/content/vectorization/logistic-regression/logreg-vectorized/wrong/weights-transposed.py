# verdict: error
# w is (K,) and X is (K, N): in `w @ X` the K's meet. `X @ w` would need a w of length
# N.
import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def gradient(w, X, t):
    return X @ (sigmoid(X @ w) - t)
