# verdict: way
# The numbers are right, but the list is still filled by a loop in Python, one turn for
# each feature.
import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def gradient(w, X, t):
    weight = sigmoid(w @ X) - t
    return np.array([row @ weight for row in X])
