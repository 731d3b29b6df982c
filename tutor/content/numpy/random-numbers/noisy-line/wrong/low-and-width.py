# verdict: wrong
# This draws from low to low + high. The second argument of `uniform` is the upper end.
import numpy as np


def noisy_line(seed, a, b, low, high, variance, N):
    rng = np.random.default_rng(seed)
    x = low + high * rng.random(N)
    return x, a * x + b + rng.normal(0, np.sqrt(variance), N)
