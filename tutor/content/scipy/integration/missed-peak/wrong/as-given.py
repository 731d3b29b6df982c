# verdict: wrong
# quad looks at a few points first, the density is 0 at all of them, and so it is done:
# a larger `limit` does not help. Nor does a cut at mu, since ends are not evaluated.
# Move the limits close to the peak.
import numpy as np
from scipy.integrate import quad


def density(x, mu, sigma):
    return np.exp(-(((x - mu) / sigma) ** 2) / 2) / (sigma * np.sqrt(2 * np.pi))


def probability(a, b, mu, sigma):
    """The probability of a ... b under a normal distribution."""
    return quad(density, a, b, args=(mu, sigma))[0]
