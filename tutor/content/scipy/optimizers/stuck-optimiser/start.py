import numpy as np
from scipy.optimize import minimize


def value(w, X, y, decay):
    return np.sum(np.log(np.cosh(w @ X - y))) + decay / 2 * w @ w


def slope(w, X, y, decay):
    return X @ np.tanh(y - w @ X) + decay * w


def gap(w, X, y, decay):
    """How far slope is from differences of value."""
    # Your code here.
    return 0.0


def fit(X, y, decay, maxiter):
    """The w with the least value."""
    options = {"maxiter": maxiter}
    found = minimize(value, np.zeros(len(X)), (X, y, decay), "L-BFGS-B", slope, options=options)
    # Is it?
    return found.x
