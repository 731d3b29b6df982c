# verdict: wrong
# The first entry is no difference, it has none before it. N entries have N - 1
# differences.
import numpy as np


def differences(x):
    d = x.copy()
    d[1:] -= x[:-1]
    return d
