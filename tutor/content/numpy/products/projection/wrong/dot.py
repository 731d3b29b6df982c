# verdict: wrong
# Without a conjugate 1 * 1 + i * i is 0, though u is not. `dot`, `inner` and `@` do not
# conjugate; `np.vdot` does, its first argument.
import numpy as np


def project(u, x):
    return np.dot(u, x) / np.dot(u, u) * u
