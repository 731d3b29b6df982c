# verdict: wrong
# Without N `normal` draws one number, and the whole line is moved by it. Every sample
# needs noise of its own.
import numpy as np


def noisy_line(seed, a, b, low, high, variance, N):
    rng = np.random.default_rng(seed)
    x = rng.uniform(low, high, N)
    return x, a * x + b + rng.normal(0, np.sqrt(variance))
