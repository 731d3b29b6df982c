# verdict: wrong
# `linspace` is evenly *spaced*, and the same every time. Drawn evenly means: every
# place is equally likely.
import numpy as np


def noisy_line(seed, a, b, low, high, variance, N):
    rng = np.random.default_rng(seed)
    x = np.linspace(low, high, N)
    return x, a * x + b + rng.normal(0, np.sqrt(variance), N)
