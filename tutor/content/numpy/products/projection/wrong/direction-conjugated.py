# verdict: wrong
# The result points along u itself. conj(u) belongs into the two sums, not behind them.
import numpy as np


def project(u, x):
    return np.vdot(u, x) / np.vdot(u, u) * u.conj()
