# verdict: wrong
# Each difference has the wrong sign: the later entry minus the earlier one, `x[1:] -
# x[:-1]`.
import numpy as np


def differences(x):
    return x[:-1] - x[1:]
