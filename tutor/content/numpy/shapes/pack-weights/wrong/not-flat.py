# verdict: error
# W has two axes and b one, so they cannot be put end to end. Make W flat first:
# `W.ravel()`.
import numpy as np


def pack(W, b):
    return np.hstack((W, b))


def unpack(theta, C, K):
    W, b = np.split(theta, [C * K])
    return W.reshape(C, K), b
