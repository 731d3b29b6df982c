# verdict: wrong
# In the gradient the 2 of the square cancels the half: decay W, not decay/2 W.
import numpy as np
from scipy.sparse import coo_matrix


def one_hot(t, C):
    N = len(t)
    return coo_matrix((np.ones(N), (t, np.arange(N))), shape=(C, N)).toarray()


def log_softmax(S):
    S = S - S.max(axis=0)
    return S - np.log(np.exp(S).sum(axis=0))


def cost(theta, C, decay, X, t):
    W, N, G = theta.reshape(C, len(X)), len(t), one_hot(t, C)
    logP = log_softmax(W @ X)
    E = -np.sum(G * logP) / N + decay / 2 * np.sum(W**2)
    return E, ((np.exp(logP) - G) @ X.T / N + decay / 2 * W).ravel()
