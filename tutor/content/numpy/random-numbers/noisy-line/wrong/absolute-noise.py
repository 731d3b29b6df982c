# verdict: wrong
# Noise goes both ways. Without its signs the mean is not 0 any more.
import numpy as np


def noisy_line(seed, a, b, low, high, variance, N):
    rng = np.random.default_rng(seed)
    x = rng.uniform(low, high, N)
    return x, a * x + b + abs(rng.normal(0, np.sqrt(variance), N))
