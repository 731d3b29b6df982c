# verdict: wrong
# The real part alone throws away what points along i u. The number above the line is
# complex.
import numpy as np


def project(u, x):
    return np.vdot(u, x).real / np.vdot(u, u).real * u
