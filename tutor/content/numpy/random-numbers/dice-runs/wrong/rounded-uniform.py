# verdict: wrong
# Rounding gives 1 and 6 only half as often as the others: just half an interval is
# rounded to each of them.
import numpy as np


def dice_means(seed, runs, N):
    rng = np.random.default_rng(seed)
    return np.round(rng.uniform(1, 6, (runs, N))).mean(axis=1)
