# verdict: wrong
# The sum in the denominator is missing: after the logarithm it is subtracted, `- log Σ
# exp(s)`.
import numpy as np


def log_softmax(z):
    return z - np.max(z, axis=0)
