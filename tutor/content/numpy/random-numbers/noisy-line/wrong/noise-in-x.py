# verdict: wrong
# The noise is added to x before the line is taken, so it is multiplied by a. It belongs
# to t.
import numpy as np


def noisy_line(seed, a, b, low, high, variance, N):
    rng = np.random.default_rng(seed)
    x = rng.uniform(low, high, N)
    return x, a * (x + rng.normal(0, np.sqrt(variance), N)) + b
