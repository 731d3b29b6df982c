# verdict: way
# The numbers are right, but each sample is a turn of a loop. `la.solve` takes all
# columns at once.
import numpy as np
import numpy.linalg as la


def correlate(S, mu, Z):
    return mu[:, None] + la.cholesky(S) @ Z


def whiten(S, mu, X):
    L = la.cholesky(S)
    Z = np.empty_like(X)
    for n in range(X.shape[1]):
        Z[:, n] = la.solve(L, X[:, n] - mu)
    return Z
