# verdict: way
# The numbers are right, but each entry is a turn of a loop in Python: two slices have
# the neighbours side by side.
import numpy as np


def differences(x):
    return np.array([x[n + 1] - x[n] for n in range(len(x) - 1)], dtype=x.dtype)
