# verdict: wrong
# The larger of both lower limits counts, and the smaller of both upper ones. Here it is
# the other way round, so quad gets the long interval again.
import numpy as np
from scipy.integrate import quad


def density(x, mu, sigma):
    return np.exp(-(((x - mu) / sigma) ** 2) / 2) / (sigma * np.sqrt(2 * np.pi))


def probability(a, b, mu, sigma):
    """The probability of a ... b under a normal distribution."""
    low, high = min(a, mu - 10 * sigma), max(b, mu + 10 * sigma)
    return quad(density, low, high, args=(mu, sigma))[0]
