# verdict: wrong
# σ(-z) for 1 - σ(z) is a good step: 40 is right now. But at 800 it is 0 all the same;
# the logarithm must be taken on paper, before anything is rounded.
import numpy as np


def sigmoid(x):
    e = np.exp(-np.abs(x))
    return np.where(x >= 0, 1, e) / (1 + e)


def loss(z, t):
    return np.sum(-t * np.log(sigmoid(z)) - (1 - t) * np.log(sigmoid(-z)))
