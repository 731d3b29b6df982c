# verdict: wrong
# W is still one long vector. Give it back its rows: `W.reshape(C, K)`.
import numpy as np


def pack(W, b):
    return np.hstack((W.ravel(), b))


def unpack(theta, C, K):
    W, b = np.split(theta, [C * K])
    return W, b
