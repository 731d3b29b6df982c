# verdict: wrong
# A row may depend on others without being zero. Counting rows finds only the trivial
# ones.
import numpy as np
import numpy.linalg as la


def norm(A):
    return la.norm(A)


def log_det(A):
    return la.slogdet(A)[1]


def rank(A):
    return int(np.any(A != 0, axis=1).sum())


def trace(A):
    return np.trace(A)
