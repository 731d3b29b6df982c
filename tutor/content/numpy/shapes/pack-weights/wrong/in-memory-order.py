# verdict: wrong
# `ravel("K")` takes the entries as they lie in memory, so for a transposed W they come
# column by column. `W.ravel()` always goes row by row.
import numpy as np


def pack(W, b):
    return np.hstack((W.ravel("K"), b))


def unpack(theta, C, K):
    W, b = np.split(theta, [C * K])
    return W.reshape(C, K), b
