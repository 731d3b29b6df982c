# verdict: way
# `np.random.seed` sets the generator that the whole program shares, so other draws
# change as well.
import numpy as np


def noisy_line(seed, a, b, low, high, variance, N):
    np.random.seed(seed)
    x = np.random.uniform(low, high, N)
    return x, a * x + b + np.sqrt(variance) * np.random.randn(N)
