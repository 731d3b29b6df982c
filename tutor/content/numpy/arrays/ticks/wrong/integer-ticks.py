# verdict: wrong
# With `dtype=int` every decimal is cut off. The kind comes out right by itself when
# whole numbers are multiplied by a fraction.
import numpy as np


def ticks(start, step, count):
    return np.array([start + step * i for i in range(count)], dtype=int)
