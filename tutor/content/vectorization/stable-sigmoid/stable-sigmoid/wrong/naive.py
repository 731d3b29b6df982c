# verdict: wrong
# Its values are right, but exp(-x) overflows for x far below 0, and NumPy warns. Only
# exp(-|x|) never overflows.
import numpy as np


def sigmoid(x):
    return 1 / (1 + np.exp(-x))
