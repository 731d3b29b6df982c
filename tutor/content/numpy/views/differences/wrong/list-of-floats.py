# verdict: wrong
# The numbers are right, but `float` makes every entry a float64. The result keeps the
# dtype of x.
import numpy as np


def differences(x):
    return np.array([float(x[n + 1] - x[n]) for n in range(len(x) - 1)])
