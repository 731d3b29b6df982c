# verdict: wrong
# The last step of `correlate` was to add mu, so it is the first one to be undone.
import numpy as np
import numpy.linalg as la


def correlate(S, mu, Z):
    return mu[:, None] + la.cholesky(S) @ Z


def whiten(S, mu, X):
    return la.solve(la.cholesky(S), X) - mu[:, None]
