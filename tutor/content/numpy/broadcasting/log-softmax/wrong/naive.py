# verdict: wrong
# exp of a large score is `inf`, and `inf / inf` is `nan`. Subtract the largest score of
# each column first.
import numpy as np


def log_softmax(z):
    return np.log(np.exp(z) / np.exp(z).sum(axis=0))
