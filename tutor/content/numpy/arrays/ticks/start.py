import numpy as np


def ticks(start, step, count):
    """`count` numbers from `start` on, each larger by `step`."""
    # Correct this line: what does arange take as its second argument?
    return np.arange(start, count, 1.0)
