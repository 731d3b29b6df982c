# verdict: wrong
# With one number `integers(6)` begins at 0 and ends at 5. A die begins at 1.
import numpy as np


def dice_means(seed, runs, N):
    rng = np.random.default_rng(seed)
    return rng.integers(6, size=(runs, N)).mean(axis=1)
