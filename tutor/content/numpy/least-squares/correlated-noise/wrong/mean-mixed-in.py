# verdict: wrong
# The mean is added before the product, so it is mixed as well. First L Z, then mu.
import numpy as np
import numpy.linalg as la


def correlate(S, mu, Z):
    return la.cholesky(S) @ (Z + mu[:, None])


def whiten(S, mu, X):
    return la.solve(la.cholesky(S), X - mu[:, None])
