# verdict: wrong
# `u /= ...` writes into the array of the caller. `u = u / ...` makes a new one.
import numpy as np


def project(u, x):
    u = u.astype(np.result_type(u, np.float32), copy=False)
    u /= np.linalg.norm(u)
    return np.vdot(u, x) * u
