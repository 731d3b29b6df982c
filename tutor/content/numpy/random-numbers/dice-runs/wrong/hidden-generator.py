# verdict: way
# `np.random.seed` sets the generator that the whole program shares, so other draws
# change as well. Make one of your own.
import numpy as np


def dice_means(seed, runs, N):
    np.random.seed(seed)
    return np.random.randint(1, 7, (runs, N)).mean(axis=1)
