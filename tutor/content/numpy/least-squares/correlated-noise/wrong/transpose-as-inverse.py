# verdict: wrong
# Lᵀ is no inverse of L: only orthonormal columns allow that. Solve with L.
import numpy as np
import numpy.linalg as la


def correlate(S, mu, Z):
    return mu[:, None] + la.cholesky(S) @ Z


def whiten(S, mu, X):
    return la.cholesky(S).T @ (X - mu[:, None])
