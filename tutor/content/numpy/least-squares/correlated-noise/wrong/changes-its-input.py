# verdict: wrong
# `X -= ...` takes the mean out of the caller's array. `X - mu[:, None]` makes a new
# one.
import numpy as np
import numpy.linalg as la


def correlate(S, mu, Z):
    return mu[:, None] + la.cholesky(S) @ Z


def whiten(S, mu, X):
    X -= mu[:, None]
    return la.solve(la.cholesky(S), X)
