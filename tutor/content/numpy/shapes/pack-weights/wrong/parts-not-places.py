# verdict: error
# A number tells `np.split` how many equal parts to make. A list tells it where to cut:
# `np.split(theta, [C * K])`.
import numpy as np


def pack(W, b):
    return np.hstack((W.ravel(), b))


def unpack(theta, C, K):
    W, b = np.split(theta, C * K)
    return W.reshape(C, K), b
