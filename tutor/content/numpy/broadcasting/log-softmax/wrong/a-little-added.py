# verdict: wrong
# Adding a small number inside the logarithm avoids `-inf`, but then every logarithm is
# wrong, the small ones by much. Written as a difference it needs no such help.
import numpy as np


def log_softmax(z):
    e = np.exp(z - np.max(z, axis=0))
    return np.log(e / e.sum(axis=0) + z.dtype.type(1e-6))
