# verdict: wrong
# `theta *= 0` writes zeros into the caller's theta. Begin at theta as it is.
import numpy as np
from scipy.optimize import fmin_l_bfgs_b, minimize
from scipy.sparse import coo_matrix


def cost(theta, C, decay, X, t):
    """(E, its gradient), both right."""
    K, N = X.shape
    W = theta.reshape(C, K)
    G = coo_matrix((np.ones(N), (t, np.arange(N))), shape=(C, N)).toarray()
    S = W @ X
    S = S - S.max(axis=0)
    logP = S - np.log(np.exp(S).sum(axis=0))
    E = -np.sum(G * logP) / N + decay / 2 * np.sum(W**2)
    return E, ((np.exp(logP) - G) @ X.T / N + decay * W).ravel()


def train(theta, C, decay, X, t):
    theta *= 0
    theta, E, info = fmin_l_bfgs_b(cost, theta, args=(C, decay, X, t), maxiter=100)
    return theta, E, info["nit"]
