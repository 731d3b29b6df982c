# verdict: error
# A product from the right mixes samples. The features are the rows of Z, so L stands on
# the left.
import numpy as np
import numpy.linalg as la


def correlate(S, mu, Z):
    return mu[:, None] + Z @ la.cholesky(S)


def whiten(S, mu, X):
    return la.solve(la.cholesky(S), X - mu[:, None])
