# verdict: wrong
# x comes from a generator with a seed of its own, so it is the same for every seed. One
# generator draws both.
import numpy as np


def noisy_line(seed, a, b, low, high, variance, N):
    rng = np.random.default_rng(seed)
    x = np.random.default_rng(0).uniform(low, high, N)
    return x, a * x + b + rng.normal(0, np.sqrt(variance), N)
