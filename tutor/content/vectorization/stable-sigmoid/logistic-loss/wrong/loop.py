# verdict: way
# The number is right, but each sample is a turn of a loop in Python: `np.logaddexp`
# takes whole arrays.
import numpy as np


def loss(z, t):
    return float(sum(np.logaddexp(0, score) - label * score for score, label in zip(z, t)))
