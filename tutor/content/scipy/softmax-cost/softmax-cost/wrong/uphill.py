# verdict: wrong
# The gradient has the other sign: it is what the model says, P, less what is right, G.
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
    return E, (-(np.exp(logP) - G) @ X.T / N + decay * W).ravel()
