# verdict: wrong
# On paper this is σ. But tanh(-20) is -1 up to rounding, and adding 1 leaves nothing of
# a small value.
import numpy as np


def sigmoid(x):
    return (1 + np.tanh(x / 2)) / 2
