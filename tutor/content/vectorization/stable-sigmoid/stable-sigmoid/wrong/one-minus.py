# verdict: wrong
# For x < 0 this takes 1 minus a number close to 1, and the digits of the small result
# are lost. Divide instead: e / (1 + e).
import numpy as np


def sigmoid(x):
    large = 1 / (1 + np.exp(-np.abs(x)))
    return np.where(x >= 0, large, 1 - large)
