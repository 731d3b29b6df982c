# verdict: wrong
# The mean was not taken away before L was undone.
import numpy as np
import numpy.linalg as la


def correlate(S, mu, Z):
    return mu[:, None] + la.cholesky(S) @ Z


def whiten(S, mu, X):
    return la.solve(la.cholesky(S), X)
