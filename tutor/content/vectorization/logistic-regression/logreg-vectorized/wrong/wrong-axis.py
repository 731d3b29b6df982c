# verdict: wrong
# `sum(axis=0)` makes axis 0, the features, disappear. The samples must go: that is axis
# 1.
import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def gradient(w, X, t):
    return (X * (sigmoid(w @ X) - t)).sum(axis=0)
