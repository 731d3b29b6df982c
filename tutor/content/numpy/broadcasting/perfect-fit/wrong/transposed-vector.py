# verdict: wrong
# `t.T` is t again: an array with one axis has no other axis to change places with. Give
# y the shape of t instead, `y.reshape(t.shape)`.
import numpy as np


def mse(y, t):
    return np.mean((y - t.T) ** 2)
