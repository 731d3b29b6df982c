# verdict: wrong
# Solving with S takes the correlation out twice. The root of it is L.
import numpy as np
import numpy.linalg as la


def correlate(S, mu, Z):
    return mu[:, None] + la.cholesky(S) @ Z


def whiten(S, mu, X):
    return la.solve(S, X - mu[:, None])
