# verdict: wrong
# The sign is turned round: -2 belongs on the diagonal and +1 beside it.
import numpy as np


def second_difference(n):
    return 2 * np.eye(n) - np.eye(n, k=1) - np.eye(n, k=-1)
