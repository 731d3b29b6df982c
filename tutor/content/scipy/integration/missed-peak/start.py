import numpy as np
from scipy.integrate import quad


def density(x, mu, sigma):
    return np.exp(-(((x - mu) / sigma) ** 2) / 2) / (sigma * np.sqrt(2 * np.pi))


def probability(a, b, mu, sigma):
    """The probability of a ... b under a normal distribution."""
    # Correct this: quad has to find the peak.
    return quad(density, a, b, args=(mu, sigma))[0]
