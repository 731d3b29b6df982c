# verdict: error
# `x[1:].copy` is the method itself and no array yet: it is called with parentheses,
# `x[1:].copy()`.
import numpy as np


def differences(x):
    d = x[1:].copy
    d -= x[:-1]
    return d
