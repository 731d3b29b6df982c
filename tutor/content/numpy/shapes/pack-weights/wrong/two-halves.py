# verdict: error
# `np.split(theta, 2)` makes two equal halves, but W has C * K entries and b has C. Cut
# at `[C * K]`.
import numpy as np


def pack(W, b):
    return np.hstack((W.ravel(), b))


def unpack(theta, C, K):
    W, b = np.split(theta, 2)
    return W.reshape(C, K), b
