# verdict: wrong
# The middle one is subtracted twice: `- 2 * np.eye(n)`.
import numpy as np


def second_difference(n):
    return np.eye(n, k=1) + 2 * np.eye(n) + np.eye(n, k=-1)
