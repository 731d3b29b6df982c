# verdict: wrong
# `norm` is the length of u, and below the line stands its square.
import numpy as np


def project(u, x):
    return np.vdot(u, x) / np.linalg.norm(u) * u
