# verdict: wrong
# For label 1 a large score is good, and the loss small. Here it is large: z has the
# wrong sign.
import numpy as np


def loss(z, t):
    return np.sum(np.logaddexp(0, z) - (1 - t) * z)
