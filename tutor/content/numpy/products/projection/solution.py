import numpy as np


def project(u, x):
    """The part of x along u."""
    return np.vdot(u, x) / np.vdot(u, u) * u
