# verdict: error
# `if` asks for one truth, and `x >= 0` has one for each entry. `np.where(condition, a,
# b)` chooses entry by entry.
import numpy as np


def sigmoid(x):
    if x >= 0:
        return 1 / (1 + np.exp(-x))
    return np.exp(x) / (1 + np.exp(x))
