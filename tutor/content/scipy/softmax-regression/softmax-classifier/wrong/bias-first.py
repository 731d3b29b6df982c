# verdict: wrong
# Here the ones stand above X, so that the biases are in the first column of W. They
# belong into the last one: ones below.
import numpy as np
from scipy.optimize import minimize
from scipy.special import log_softmax


def cost(theta, C, decay, X, t):
    """(E, its gradient): the softmax cost at theta."""
    W, N = theta.reshape(C, len(X)), len(t)
    G = np.arange(C)[:, None] == t
    logP = log_softmax(W @ X, axis=0)
    E = -np.sum(G * logP) / N + decay / 2 * np.sum(W**2)
    return E, ((np.exp(logP) - G) @ X.T / N + decay * W).ravel()


def with_ones(X):
    return np.vstack([np.ones(X.shape[1]), X])


def train(X, t, C, decay):
    """W (C, K + 1) with the least cost."""
    start, data = np.zeros(C * (len(X) + 1)), (C, decay, with_ones(X), t)
    found = minimize(cost, start, data, method="BFGS", jac=True, options={"gtol": 1e-7})
    return found.x.reshape(C, -1)


def classify(W, X):
    """The class of each sample."""
    return (W @ with_ones(X)).argmax(axis=0)
