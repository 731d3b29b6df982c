# verdict: wrong
# The places are right, but in order. Drawn one by one, an x says nothing about the next
# one.
import numpy as np


def noisy_line(seed, a, b, low, high, variance, N):
    rng = np.random.default_rng(seed)
    x = np.sort(rng.uniform(low, high, N))
    return x, a * x + b + rng.normal(0, np.sqrt(variance), N)
