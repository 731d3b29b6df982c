# verdict: wrong
# `np.roll` pushes the last row out at the bottom and in again at the top, so ones
# appear in the corners. Here nothing is to the left of the first entry.
import numpy as np


def second_difference(n):
    if n < 2:
        return -2 * np.eye(n)
    return np.roll(np.eye(n), 1, axis=0) - 2 * np.eye(n) + np.roll(np.eye(n), -1, axis=0)
