# verdict: way
# The numbers are right, but each sample is a turn of a loop in Python.
import numpy as np
from scipy.sparse import coo_matrix


def one_hot(t, C):
    N = len(t)
    return coo_matrix((np.ones(N), (t, np.arange(N))), shape=(C, N)).toarray()


def log_softmax(S):
    S = S - S.max(axis=0)
    return S - np.log(np.exp(S).sum(axis=0))


def cost(theta, C, decay, X, t):
    W, N = theta.reshape(C, len(X)), len(t)
    E, gradient = decay / 2 * np.sum(W**2), decay * W
    for n in range(N):
        logP = log_softmax(W @ X[:, n])
        E = E - logP[t[n]] / N
        gradient = gradient + np.outer(np.exp(logP) - (np.arange(C) == t[n]), X[:, n]) / N
    return E, gradient.ravel()
