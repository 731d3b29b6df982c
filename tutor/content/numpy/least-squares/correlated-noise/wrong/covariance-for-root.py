# verdict: wrong
# Multiplied by S itself, the covariance becomes S Sᵀ. A covariance is a square, and L
# is its root.
import numpy as np
import numpy.linalg as la


def correlate(S, mu, Z):
    return mu[:, None] + S @ Z


def whiten(S, mu, X):
    return la.solve(la.cholesky(S), X - mu[:, None])
