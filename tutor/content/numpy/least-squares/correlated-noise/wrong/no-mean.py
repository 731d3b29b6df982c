# verdict: wrong
# The mean is missing: mu is added to every sample.
import numpy as np
import numpy.linalg as la


def correlate(S, mu, Z):
    return la.cholesky(S) @ Z


def whiten(S, mu, X):
    return la.solve(la.cholesky(S), X - mu[:, None])
