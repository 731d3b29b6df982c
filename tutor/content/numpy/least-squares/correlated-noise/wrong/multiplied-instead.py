# verdict: wrong
# This multiplies by L once more. The way back solves L Z = X - mu.
import numpy as np
import numpy.linalg as la


def correlate(S, mu, Z):
    return mu[:, None] + la.cholesky(S) @ Z


def whiten(S, mu, X):
    return la.cholesky(S) @ (X - mu[:, None])
