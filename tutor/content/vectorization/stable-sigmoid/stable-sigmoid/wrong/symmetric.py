# verdict: wrong
# This is σ(|x|): above 0.5 for every x. For x < 0 the numerator is e, not 1.
import numpy as np


def sigmoid(x):
    return 1 / (1 + np.exp(-np.abs(x)))
