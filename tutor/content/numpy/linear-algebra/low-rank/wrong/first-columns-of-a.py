# verdict: wrong
# These are the first r columns of A. They have rank r, but the nearest matrix mixes all
# of them.
import numpy as np


def low_rank(A, r):
    B = A.copy()
    B[:, r:] = 0
    return B
