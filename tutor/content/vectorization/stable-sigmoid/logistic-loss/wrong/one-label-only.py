# verdict: wrong
# log(1 + exp(z)) is the loss of label 0. For label 1 it is less by z: subtract t * z.
import numpy as np


def loss(z, t):
    return np.sum(np.logaddexp(0, z))
