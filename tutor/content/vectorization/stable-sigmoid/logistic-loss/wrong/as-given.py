# verdict: wrong
# 1 - h is 0 as soon as h is rounded to 1, and its logarithm is -inf. Take the logarithm
# on paper first: -log(1 - σ(z)) = log(1 + exp(z)).
import numpy as np


def sigmoid(x):
    e = np.exp(-np.abs(x))
    return np.where(x >= 0, 1, e) / (1 + e)


def loss(z, t):
    h = sigmoid(z)
    return np.sum(-t * np.log(h) - (1 - t) * np.log(1 - h))
