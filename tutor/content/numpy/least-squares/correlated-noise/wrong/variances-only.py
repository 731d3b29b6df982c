# verdict: wrong
# The diagonal holds the variances. What lies beside it, how features vary together, is
# left out.
import numpy as np
import numpy.linalg as la


def correlate(S, mu, Z):
    return mu[:, None] + np.sqrt(np.diag(S))[:, None] * Z


def whiten(S, mu, X):
    return la.solve(la.cholesky(S), X - mu[:, None])
