# verdict: wrong
# Cutting z off at 700 avoids `inf`, but it computes with other numbers than z. Subtract
# the largest entry instead and add it again at the end: then nothing is changed.
import numpy as np


def log_sum_exp(z):
    return np.log(np.sum(np.exp(np.minimum(z, 700))))
