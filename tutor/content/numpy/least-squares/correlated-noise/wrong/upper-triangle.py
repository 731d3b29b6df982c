# verdict: wrong
# L is the lower triangle. With Lᵀ the covariance becomes Lᵀ L, and that is another
# matrix than L Lᵀ.
import numpy as np
import numpy.linalg as la


def correlate(S, mu, Z):
    return mu[:, None] + la.cholesky(S).T @ Z


def whiten(S, mu, X):
    return la.solve(la.cholesky(S), X - mu[:, None])
