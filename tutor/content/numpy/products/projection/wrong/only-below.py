# verdict: wrong
# The squared length is right now, but above the line stands uᴴ x as well: u is to be
# conjugated there too.
import numpy as np


def project(u, x):
    return np.dot(u, x) / np.vdot(u, u) * u
