import numpy as np


def pack(W, b):
    """The rows of W, then b, in one vector."""
    return np.hstack((W.ravel(), b))


def unpack(theta, C, K):
    """W, shape (C, K), and b, shape (C,), as views of theta."""
    W, b = np.split(theta, [C * K])
    return W.reshape(C, K), b
