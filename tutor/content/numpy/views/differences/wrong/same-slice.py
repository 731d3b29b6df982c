# verdict: error
# `x[1:]` and `x` have different lengths and cannot be subtracted. Leave the last one
# out on the other side: `x[:-1]`.
import numpy as np


def differences(x):
    return x[1:] - x
