import numpy as np


def dice_means(seed, runs, N):
    """The mean of N rolls of a die, for each of the runs."""
    rng = np.random.default_rng(seed)
    return rng.integers(1, 7, (runs, N)).mean(axis=1)
