# verdict: wrong
# A row of W has K entries, so K is the last length: `reshape(C, K)`. The other order
# has the same size and mixes the rows up.
import numpy as np


def pack(W, b):
    return np.hstack((W.ravel(), b))


def unpack(theta, C, K):
    W, b = np.split(theta, [C * K])
    return W.reshape(K, C), b
