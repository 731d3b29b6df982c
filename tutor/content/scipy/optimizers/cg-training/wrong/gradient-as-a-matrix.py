# verdict: wrong
# The gradient has the shape of W. fmin_cg knows theta only, which is flat: `.ravel()`.
import numpy as np
from scipy.optimize import fmin_cg
from scipy.special import log_softmax


def value(theta, C, decay, X, t):
    W = theta.reshape(C, len(X))
    logP = log_softmax(W @ X, axis=0)
    return -np.mean(logP[t, np.arange(len(t))]) + decay / 2 * np.sum(W**2)


def slope(theta, C, decay, X, t):
    """The gradient of value, flat."""
    W = theta.reshape(C, len(X))
    P = np.exp(log_softmax(W @ X, axis=0))
    P[t, np.arange(len(t))] -= 1
    return P @ X.T / len(t) + decay * W


def train(theta, C, decay, X, t):
    """(theta, E, calls of value, calls of slope)"""
    data = C, decay, X, t
    found = fmin_cg(value, theta, fprime=slope, args=data, full_output=True, disp=False)
    return found[:4]
