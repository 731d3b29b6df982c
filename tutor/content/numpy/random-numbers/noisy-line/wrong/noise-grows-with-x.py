# verdict: wrong
# This noise is multiplied by x. It is added, and has nothing to do with x.
import numpy as np


def noisy_line(seed, a, b, low, high, variance, N):
    rng = np.random.default_rng(seed)
    x = rng.uniform(low, high, N)
    spread = np.sqrt(np.mean(x**2)) if N else 1.0
    return x, a * x + b + rng.normal(0, np.sqrt(variance), N) * x / spread
