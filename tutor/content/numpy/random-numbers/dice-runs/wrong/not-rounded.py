# verdict: wrong
# `uniform` draws any number between its ends. A die shows whole ones.
import numpy as np


def dice_means(seed, runs, N):
    rng = np.random.default_rng(seed)
    return rng.uniform(1, 7, (runs, N)).mean(axis=1)
