import numpy as np


def noisy_line(seed, a, b, low, high, variance, N):
    """x and t, N samples of a x + b with noise."""
    # Your code here: this is the line without noise, at places that are not random.
    x = np.linspace(low, high, N)
    return x, a * x + b
