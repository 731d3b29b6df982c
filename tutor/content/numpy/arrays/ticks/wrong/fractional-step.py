# verdict: wrong
# Here the end, `start + count * step`, is rounded up, so one number too many is below
# it. Count in whole numbers, which are exact, and multiply afterwards.
import numpy as np


def ticks(start, step, count):
    if step == 0:
        return np.full(count, start)
    return np.arange(start, start + count * step, step)
