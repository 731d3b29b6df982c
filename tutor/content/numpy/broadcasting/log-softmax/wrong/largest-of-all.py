# verdict: wrong
# `np.amax(z)` is the largest score of all samples. In a column far below it every exp
# is 0. Each column needs its own: `axis=0`.
import numpy as np


def log_softmax(z):
    s = z - np.amax(z, initial=-1e30).astype(z.dtype) if z.size else z
    return s - np.log(np.sum(np.exp(s), axis=0))
