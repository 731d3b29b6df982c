import numpy as np


def ticks(start, step, count):
    """`count` numbers from `start` on, each larger by `step`."""
    return start + step * np.arange(count)
