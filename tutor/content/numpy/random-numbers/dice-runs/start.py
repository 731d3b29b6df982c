import numpy as np


def dice_means(seed, runs, N):
    """The mean of N rolls of a die, for each of the runs."""
    means = np.zeros(runs)
    for run in range(runs):
        # Correct these lines.
        rng = np.random.default_rng(seed)
        means[run] = rng.integers(1, 6, N).mean()
    return means
