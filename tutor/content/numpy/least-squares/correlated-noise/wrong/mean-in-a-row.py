# verdict: error
# mu has one number for each feature, and the features are rows of Z: make mu a column,
# `mu[:, None]`.
import numpy as np
import numpy.linalg as la


def correlate(S, mu, Z):
    return mu + la.cholesky(S) @ Z


def whiten(S, mu, X):
    return la.solve(la.cholesky(S), X - mu[:, None])
