# verdict: wrong
# That makes a column of t as well, which goes with a column y, but not with a flat one:
# flat minus column is (N, N) again. Make y flat instead, it then does not matter what
# it was.
import numpy as np


def mse(y, t):
    return np.mean((y - t[:, None]) ** 2)
