# verdict: wrong
# `integers(1, 6)` stops before 6, as `range` does: a die of five faces. `integers(1,
# 7)` has six.
import numpy as np


def dice_means(seed, runs, N):
    rng = np.random.default_rng(seed)
    return rng.integers(1, 6, (runs, N)).mean(axis=1)
