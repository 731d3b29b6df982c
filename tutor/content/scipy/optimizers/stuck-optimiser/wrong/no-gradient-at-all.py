# verdict: wrong
# Without slope the optimiser makes differences of its own, and arrives. But slope is
# still wrong, and the next one will use it.
import numpy as np
from scipy.optimize import check_grad, minimize


def value(w, X, y, decay):
    return np.sum(np.log(np.cosh(w @ X - y))) + decay / 2 * w @ w


def slope(w, X, y, decay):
    return X @ np.tanh(w @ X + y) + decay * w


def gap(w, X, y, decay):
    """How far slope is from differences of value."""
    return check_grad(value, slope, w, X, y, decay)


def fit(X, y, decay, maxiter):
    """The w with the least value."""
    options = {"maxiter": maxiter}
    found = minimize(value, np.zeros(len(X)), (X, y, decay), "L-BFGS-B", options=options)
    if not found.success:
        raise RuntimeError(found.message)
    return found.x
