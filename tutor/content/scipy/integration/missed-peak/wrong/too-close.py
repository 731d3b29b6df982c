# verdict: wrong
# Three sigmas hold 0.997 of it. What lies outside is missing: go on until the density
# is as good as 0, ten or so.
import numpy as np
from scipy.integrate import quad


def density(x, mu, sigma):
    return np.exp(-(((x - mu) / sigma) ** 2) / 2) / (sigma * np.sqrt(2 * np.pi))


def probability(a, b, mu, sigma):
    """The probability of a ... b under a normal distribution."""
    low, high = max(a, mu - 3 * sigma), min(b, mu + 3 * sigma)
    return quad(density, low, high, args=(mu, sigma))[0]
