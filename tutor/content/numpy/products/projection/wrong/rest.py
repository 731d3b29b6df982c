# verdict: wrong
# This is what is left of x when the part along u is taken away. The part itself is
# asked for.
import numpy as np


def project(u, x):
    return x - np.vdot(u, x) / np.vdot(u, u) * u
