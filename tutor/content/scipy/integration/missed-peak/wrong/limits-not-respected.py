# verdict: wrong
# This is all of the peak, wherever a and b are. Of mu ± 10 sigma only what lies between
# a and b counts: max and min.
import numpy as np
from scipy.integrate import quad


def density(x, mu, sigma):
    return np.exp(-(((x - mu) / sigma) ** 2) / 2) / (sigma * np.sqrt(2 * np.pi))


def probability(a, b, mu, sigma):
    """The probability of a ... b under a normal distribution."""
    return quad(density, mu - 10 * sigma, mu + 10 * sigma, args=(mu, sigma))[0]
