# verdict: wrong
# W comes first and b last: the order in the tuple is the order in theta.
import numpy as np


def pack(W, b):
    return np.hstack((b, W.ravel()))


def unpack(theta, C, K):
    b, W = np.split(theta, [C])
    return W.reshape(C, K), b
