# verdict: wrong
# This is the power of two. exp has the base e = 2.718..., so it is undone by `np.log`,
# and not by `np.log2`.
import numpy as np


def largest_exponent(dtype):
    return int(np.log2(np.finfo(dtype).max))
