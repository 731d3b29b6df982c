# verdict: wrong
# This is a list. An array is asked for, and it needs no loop: `step * np.arange(count)`
# multiplies every entry.
import numpy as np


def ticks(start, step, count):
    return [start + step * i for i in range(count)]
