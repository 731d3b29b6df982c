# verdict: wrong
# The runs differ now, but run 1 of this seed is run 0 of the next one: experiments with
# different seeds share their runs.
import numpy as np


def dice_means(seed, runs, N):
    means = np.zeros(runs)
    for run in range(runs):
        rng = np.random.default_rng(seed + run)
        means[run] = rng.integers(1, 7, N).mean()
    return means
