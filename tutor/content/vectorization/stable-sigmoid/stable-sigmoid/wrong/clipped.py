# verdict: wrong
# Clipping x keeps exp from overflowing, but below the limit every value is the same,
# and wrong: σ(-700) is not σ(-500).
import numpy as np


def sigmoid(x):
    return 1 / (1 + np.exp(-np.clip(x, -80, 500)))
