# verdict: way
# The number is right, but each sample is a turn of a loop in Python: subtract the whole
# arrays once their shapes agree.
import numpy as np


def mse(y, t):
    total = 0.0
    for n in range(len(t)):
        total += (y.ravel()[n] - t[n]) ** 2
    return total / len(t)
