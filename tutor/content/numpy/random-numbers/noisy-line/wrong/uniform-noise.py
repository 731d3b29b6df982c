# verdict: wrong
# The variance is right, but uniform noise has ends. Normal noise is `rng.normal`.
import numpy as np


def noisy_line(seed, a, b, low, high, variance, N):
    rng = np.random.default_rng(seed)
    x = rng.uniform(low, high, N)
    w = np.sqrt(3 * variance)
    return x, a * x + b + rng.uniform(-w, w, N)
