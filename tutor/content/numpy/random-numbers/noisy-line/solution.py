import numpy as np


def noisy_line(seed, a, b, low, high, variance, N):
    """x and t, N samples of a x + b with noise."""
    rng = np.random.default_rng(seed)
    x = rng.uniform(low, high, N)
    e = rng.normal(0, np.sqrt(variance), N)
    return x, a * x + b + e
