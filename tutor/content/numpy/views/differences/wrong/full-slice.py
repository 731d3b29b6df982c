# verdict: wrong
# `x[:]` copies a list, but of an array it is a view of everything. `x.copy()` would
# copy; a subtraction that makes a new array needs no copy at all.
import numpy as np


def differences(x):
    d = x[:]
    d[1:] -= x[:-1]
    return d[1:]
