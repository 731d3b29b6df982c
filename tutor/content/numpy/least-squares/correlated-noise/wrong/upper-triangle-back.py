# verdict: wrong
# `correlate` multiplies by L, so the way back solves with L. Lᵀ would undo something
# else.
import numpy as np
import numpy.linalg as la


def correlate(S, mu, Z):
    return mu[:, None] + la.cholesky(S) @ Z


def whiten(S, mu, X):
    return la.solve(la.cholesky(S).T, X - mu[:, None])
