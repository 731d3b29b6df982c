# verdict: wrong
# `z.max()` is one number, the largest of all. Each entry is to be compared with 0 on
# its own, and that is `np.maximum(z, 0)`.
import numpy as np


def relu(z):
    return np.maximum(z.max(initial=0), 0)
