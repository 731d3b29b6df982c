# verdict: error
# quad calls the function with x alone. What else it needs is handed over by
# `args=(p,)`.
import numpy as np
from scipy.integrate import quad


def moment(p, a, b):
    """(value, estimated error) of the integral of x^p exp(-x) over a ... b."""
    return quad(lambda x, p: x**p * np.exp(-x), a, b)


def around_zero(p, a, b):
    """The integral of |x|^p over a ... b, where a < 0 < b."""
    value, _ = quad(lambda x, p: np.abs(x) ** p, a, b, args=(p,), points=[0])
    return value
