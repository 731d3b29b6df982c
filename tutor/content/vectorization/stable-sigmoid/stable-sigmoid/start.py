import numpy as np


def sigmoid(x):
    """σ(x), entry by entry, for numbers of any size."""
    # Correct this: exp(-x) overflows for x far below 0.
    return 1 / (1 + np.exp(-x))
