# verdict: wrong
# `normal` wants the standard deviation, and this hands it the variance. Take the root:
# `np.sqrt(variance)`.
import numpy as np


def noisy_line(seed, a, b, low, high, variance, N):
    rng = np.random.default_rng(seed)
    x = rng.uniform(low, high, N)
    return x, a * x + b + rng.normal(0, variance, N)
