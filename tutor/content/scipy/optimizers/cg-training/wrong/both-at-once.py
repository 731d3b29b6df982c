# verdict: error
# fmin_cg wants one number from value. A function that returns the pair of cost and
# gradient is for fmin_l_bfgs_b, or for minimize with jac=True.
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
    return (P @ X.T / len(t) + decay * W).ravel()


def train(theta, C, decay, X, t):
    """(theta, E, calls of value, calls of slope)"""
    data = C, decay, X, t
    found = fmin_cg(lambda *all: (value(*all), slope(*all)), theta, fprime=slope, args=data, full_output=True, disp=False)
    return found[:4]
