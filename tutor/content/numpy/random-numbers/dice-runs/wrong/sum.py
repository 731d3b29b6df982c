# verdict: wrong
# This is the sum of the rolls. The mean is asked for.
import numpy as np


def dice_means(seed, runs, N):
    rng = np.random.default_rng(seed)
    return rng.integers(1, 7, (runs, N)).sum(axis=1)
