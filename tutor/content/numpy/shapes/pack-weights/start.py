import numpy as np


def pack(W, b):
    """The rows of W, then b, in one vector."""
    # Correct this line: W comes row after row.
    return np.hstack((W.T.ravel(), b))


def unpack(theta, C, K):
    """W, shape (C, K), and b, shape (C,), as views of theta."""
    # Correct these lines: where does b begin?
    W = theta[: C * K].reshape(K, C)
    return W, theta[K:]
