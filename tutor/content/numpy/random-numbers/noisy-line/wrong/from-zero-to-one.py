# verdict: wrong
# `rng.random` always draws between 0 and 1. The ends are low and high:
# `rng.uniform(low, high, N)`.
import numpy as np


def noisy_line(seed, a, b, low, high, variance, N):
    rng = np.random.default_rng(seed)
    x = rng.random(N)
    return x, a * x + b + rng.normal(0, np.sqrt(variance), N)
