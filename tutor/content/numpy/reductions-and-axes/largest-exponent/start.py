import numpy as np


def largest_exponent(dtype):
    """The largest whole z for which exp(z) is finite in this dtype."""
    # Your code here. What does np.exp say of numbers around this one?
    z = np.array(100, dtype=dtype)
    return int(z)
