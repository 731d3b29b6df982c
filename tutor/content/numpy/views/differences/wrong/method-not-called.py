# verdict: error
# `x.copy` is the method itself, which cannot be indexed: it is called with parentheses,
# `x.copy()`.
import numpy as np


def differences(x):
    d = x.copy[1:]
    d -= x[:-1]
    return d
