# verdict: wrong
# Two generators with one seed draw the same: the noise follows x. One generator draws
# both, one after the other.
import numpy as np


def noisy_line(seed, a, b, low, high, variance, N):
    z = np.random.default_rng(seed).uniform(-1, 1, N)
    x = (low + high) / 2 + (high - low) / 2 * z
    signs = np.sign(np.random.default_rng(seed).uniform(-1, 1, N))
    size = abs(np.random.default_rng(seed).normal(0, np.sqrt(variance), N))
    return x, a * x + b + signs * size
