# verdict: wrong
# This cuts the end off the signal itself. Frequencies are the entries of its transform.
import numpy as np


def low_pass(x, rate, cutoff):
    y = x.copy()
    y[np.arange(len(x)) > cutoff] = 0
    return y
