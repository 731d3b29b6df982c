# verdict: wrong
# This is the mean over the samples; asked for is the sum, without dividing by N.
import numpy as np


def loss(z, t):
    return np.mean(np.logaddexp(0, z) - t * z) if len(z) else 0.0
