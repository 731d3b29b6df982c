# verdict: wrong
# The runs are axis 0, and one mean for each of them is to stay. So axis 1 has to go,
# the rolls.
import numpy as np


def dice_means(seed, runs, N):
    rng = np.random.default_rng(seed)
    if not runs:
        return np.zeros(N)
    return rng.integers(1, 7, (runs, N)).mean(axis=0)
