# verdict: wrong
# This is the area from 0 to b. The part from a to 0 is missing.
import numpy as np
from scipy.integrate import quad


def moment(p, a, b):
    """(value, estimated error) of the integral of x^p exp(-x) over a ... b."""
    return quad(lambda x, p: x**p * np.exp(-x), a, b, args=(p,))


def around_zero(p, a, b):
    """The integral of |x|^p over a ... b, where a < 0 < b."""
    value, _ = quad(lambda x, p: np.abs(x) ** p, 0, b, args=(p,))
    return value
