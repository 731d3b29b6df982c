# verdict: wrong
# This is how much of u is in x, one number. The part of x along u is this number times
# u.
import numpy as np


def project(u, x):
    return np.vdot(u, x) / np.vdot(u, u)
