# verdict: wrong
# This is the power of ten. exp has the base e = 2.718..., so it is undone by `np.log`,
# and not by `np.log10`.
import numpy as np


def largest_exponent(dtype):
    return int(np.log10(np.finfo(dtype).max))
