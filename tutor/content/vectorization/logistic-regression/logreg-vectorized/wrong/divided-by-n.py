# verdict: wrong
# This is the mean over the samples; asked for is the sum, without dividing by N.
import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def gradient(w, X, t):
    return X @ (sigmoid(w @ X) - t) / X.shape[1]
