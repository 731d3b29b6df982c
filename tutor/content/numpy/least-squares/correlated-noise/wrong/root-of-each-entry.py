# verdict: wrong
# The root of each entry is no root of the matrix: multiplied with its transpose it does
# not give S.
import numpy as np
import numpy.linalg as la


def correlate(S, mu, Z):
    return mu[:, None] + np.sqrt(abs(S)) @ Z


def whiten(S, mu, X):
    return la.solve(la.cholesky(S), X - mu[:, None])
