# verdict: wrong
# `z > 0` says only which entries stay, 1 or 0 for each. Their values come from z
# itself: `np.maximum(z, 0)`.
import numpy as np


def relu(z):
    return (z > 0).astype(z.dtype)
