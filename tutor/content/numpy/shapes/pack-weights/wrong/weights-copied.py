# verdict: wrong
# b is a view of theta, but `np.array` makes a copy of what it is given: W stays as it was
# when the optimiser changes theta.
import numpy as np


def pack(W, b):
    return np.hstack((W.ravel(), b))


def unpack(theta, C, K):
    return np.array(theta[: C * K]).reshape(C, K), theta[C * K :]
