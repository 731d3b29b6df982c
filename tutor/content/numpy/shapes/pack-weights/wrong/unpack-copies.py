# verdict: wrong
# The numbers are right, but they were copied: when the optimiser changes theta, these
# stay as they were. A slice and a `reshape` are views.
import numpy as np


def pack(W, b):
    return np.hstack((W.ravel(), b))


def unpack(theta, C, K):
    W, b = np.split(theta, [C * K])
    return W.reshape(C, K).copy(), b.copy()
