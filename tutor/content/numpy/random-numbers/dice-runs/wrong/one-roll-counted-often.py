# verdict: wrong
# A single roll per run, with a spread that is too large for N rolls: give `integers`
# the shape, then take the mean.
import numpy as np


def dice_means(seed, runs, N):
    rng = np.random.default_rng(seed)
    roll = rng.integers(1, 7, (runs, 1))
    return np.broadcast_to(roll, (runs, N)).mean(axis=1)
