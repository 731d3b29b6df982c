# verdict: wrong
# `np.linspace` reaches its end, so `count` numbers leave only `count - 1` gaps and the
# step comes out too large. The last tick is `start + (count - 1) * step`.
import numpy as np


def ticks(start, step, count):
    return np.linspace(start, start + count * step, count)
