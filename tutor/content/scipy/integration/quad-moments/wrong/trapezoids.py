# verdict: wrong
# A thousand trapezoids are good to five digits, cannot go to infinity, and know nothing
# of their error. quad chooses its points.
import numpy as np
from scipy.integrate import quad


def moment(p, a, b):
    """(value, estimated error) of the integral of x^p exp(-x) over a ... b."""
    x = np.linspace(a, min(b, 50.0), 1001)
    return float(np.trapezoid(x**p * np.exp(-x), x)), 1e-8


def around_zero(p, a, b):
    """The integral of |x|^p over a ... b, where a < 0 < b."""
    value, _ = quad(lambda x, p: np.abs(x) ** p, a, b, args=(p,), points=[0])
    return value
