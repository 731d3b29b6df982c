import numpy.linalg as la


def correlate(S, mu, Z):
    """Samples with mean mu and covariance S, out of independent ones."""
    # Correct this line: a covariance is a square.
    return mu[:, None] + S @ Z


def whiten(S, mu, X):
    """Independent samples with mean 0 and variance 1, out of X."""
    # Correct this line as well.
    return la.solve(S, X - mu[:, None])
