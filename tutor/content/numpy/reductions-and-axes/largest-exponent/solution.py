import numpy as np


def largest_exponent(dtype):
    """The largest whole z for which exp(z) is finite in this dtype."""
    return int(np.log(np.finfo(dtype).max))
