# verdict: wrong
# `vdot` conjugates its *first* argument, and here that is x. The formula has uᴴ x: u
# comes first.
import numpy as np


def project(u, x):
    return np.vdot(x, u) / np.vdot(u, u) * u
