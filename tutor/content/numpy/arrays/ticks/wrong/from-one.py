# verdict: wrong
# `np.arange(1, count + 1)` begins at 1, so the first tick is `start + step`. Begin at
# 0: `np.arange(count)`.
import numpy as np


def ticks(start, step, count):
    return start + step * np.arange(1, count + 1)
