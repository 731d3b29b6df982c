# verdict: wrong
# The deviation is the root of the variance, not its square.
import numpy as np


def noisy_line(seed, a, b, low, high, variance, N):
    rng = np.random.default_rng(seed)
    x = rng.uniform(low, high, N)
    return x, a * x + b + rng.normal(0, variance**2, N)
