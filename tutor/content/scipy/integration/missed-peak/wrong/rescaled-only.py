# verdict: wrong
# In units of sigma the peak has the width 1, but the interval is as long as before,
# compared with it: quad still steps over it.
import numpy as np
from scipy.integrate import quad


def density(x, mu, sigma):
    return np.exp(-(((x - mu) / sigma) ** 2) / 2) / (sigma * np.sqrt(2 * np.pi))


def probability(a, b, mu, sigma):
    """The probability of a ... b under a normal distribution."""
    low, high = (a - mu) / sigma, (b - mu) / sigma
    return quad(density, low, high, args=(0.0, 1.0))[0]
