# verdict: wrong
# The largest score is taken out, but p is computed before its logarithm: a small p is
# rounded to 0, and log 0 is `-inf`. Take the logarithm of the quotient by hand, as a
# difference.
import numpy as np


def log_softmax(z):
    e = np.exp(z - z.max(axis=0, initial=-np.inf))
    return np.log(e / e.sum(axis=0))
