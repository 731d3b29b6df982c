import numpy as np
from scipy.sparse import coo_matrix


def cost(theta, C, decay, X, t):
    """(E, its gradient): the softmax cost at theta."""
    K, N = X.shape
    W = theta.reshape(C, K)
    G = coo_matrix((np.ones(N), (t, np.arange(N))), shape=(C, N)).toarray()
    # Your code instead of these two: scores, log P, and then both results.
    E = np.sum(G) / N - 1
    return E, (0 * W).ravel()
