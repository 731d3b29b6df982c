# verdict: wrong
# For large x this is inf / inf, which is nan. This form is for x < 0; for x >= 0 there
# is the other one.
import numpy as np


def sigmoid(x):
    return np.exp(x) / (1 + np.exp(x))
