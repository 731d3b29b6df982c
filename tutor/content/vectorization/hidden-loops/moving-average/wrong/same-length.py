# verdict: wrong
# With `mode="same"` the ends are filled up with zeros, as if y went on with them. Only
# whole windows count: `mode="valid"`.
import numpy as np


def moving_average(y, m):
    return np.convolve(y, np.ones(m) / m, mode="same")
