# verdict: wrong
# `W.T.ravel()` runs down the columns of W. Its rows are wanted: `W.ravel()`.
import numpy as np


def pack(W, b):
    return np.hstack((W.T.ravel(), b))


def unpack(theta, C, K):
    W, b = np.split(theta, [C * K])
    return W.reshape(C, K), b
