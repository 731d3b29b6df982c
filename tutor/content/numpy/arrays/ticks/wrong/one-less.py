# verdict: wrong
# `np.arange(n)` leaves n itself out already: `np.arange(count)` has exactly `count`
# numbers, and `count - 1` gives one too few.
import numpy as np


def ticks(start, step, count):
    return start + step * np.arange(count - 1)
