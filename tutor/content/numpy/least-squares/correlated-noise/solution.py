import numpy.linalg as la


def correlate(S, mu, Z):
    """Samples with mean mu and covariance S, out of independent ones."""
    return mu[:, None] + la.cholesky(S) @ Z


def whiten(S, mu, X):
    """Independent samples with mean 0 and variance 1, out of X."""
    return la.solve(la.cholesky(S), X - mu[:, None])
