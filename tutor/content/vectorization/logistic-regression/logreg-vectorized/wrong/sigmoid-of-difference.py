# verdict: wrong
# The sigmoid is taken of w · x - t. It belongs around w · x alone; the label is
# subtracted afterwards.
import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def gradient(w, X, t):
    return X @ sigmoid(w @ X - t)
