# verdict: wrong
# `rng.random` draws from 0 to 1, so the noise has a mean of 1/2, not 0, and is not
# normal.
import numpy as np


def noisy_line(seed, a, b, low, high, variance, N):
    rng = np.random.default_rng(seed)
    x = rng.uniform(low, high, N)
    return x, a * x + b + np.sqrt(variance) * rng.random(N)
