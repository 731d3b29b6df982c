# verdict: wrong
# `np.roll` puts the last entry in front of the first, so there is one difference too
# many. The first entry has none before it.
import numpy as np


def differences(x):
    return x - np.roll(x, 1)
