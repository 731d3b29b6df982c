# verdict: wrong
# mu ± 10 is the right place for sigma = 1 only: the width of the peak is sigma.
import numpy as np
from scipy.integrate import quad


def density(x, mu, sigma):
    return np.exp(-(((x - mu) / sigma) ** 2) / 2) / (sigma * np.sqrt(2 * np.pi))


def probability(a, b, mu, sigma):
    """The probability of a ... b under a normal distribution."""
    low, high = max(a, mu - 10), min(b, mu + 10)
    return quad(density, low, high, args=(mu, sigma))[0]
