import numpy as np


def project(u, x):
    """The part of x along u."""
    # Correct this: u and x may be complex.
    return np.dot(u, x) / np.dot(u, u) * u
