# verdict: wrong
# The second argument of `np.arange` is where to stop, not how many to give. Count
# first: `np.arange(count)`, then multiply by `step` and add `start`.
import numpy as np


def ticks(start, step, count):
    return np.arange(start, count, step or 1.0)
