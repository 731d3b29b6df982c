# verdict: wrong
# Reshaping cuts y into windows that do not overlap. The next window begins one entry
# later, not m.
import numpy as np


def moving_average(y, m):
    N = len(y) // m * m
    return y[:N].reshape(-1, m).mean(axis=1)
