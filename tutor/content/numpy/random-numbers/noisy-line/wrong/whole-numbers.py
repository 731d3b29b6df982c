# verdict: wrong
# `integers` draws whole numbers only. Every number between low and high is possible.
import numpy as np


def noisy_line(seed, a, b, low, high, variance, N):
    rng = np.random.default_rng(seed)
    x = rng.integers(low, high, N).astype(float)
    return x, a * x + b + rng.normal(0, np.sqrt(variance), N)
