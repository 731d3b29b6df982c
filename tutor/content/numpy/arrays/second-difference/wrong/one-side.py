# verdict: wrong
# This adds the neighbour on the right twice. The neighbour on the left has a diagonal
# of its own, `np.eye(n, k=-1)`.
import numpy as np


def second_difference(n):
    return 2 * np.eye(n, k=1) - 2 * np.eye(n)
