# verdict: wrong
# The roles are swapped: this is the part of u along x.
import numpy as np


def project(u, x):
    return np.vdot(x, u) / np.vdot(x, x) * x
