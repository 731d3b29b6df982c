# verdict: wrong
# This root of S is symmetric. It gives the same covariance, but other samples: asked
# for is the lower triangle.
import numpy as np
import numpy.linalg as la


def correlate(S, mu, Z):
    w, V = la.eigh(S)
    return mu[:, None] + (V * np.sqrt(w)) @ V.T @ Z


def whiten(S, mu, X):
    return la.solve(la.cholesky(S), X - mu[:, None])
