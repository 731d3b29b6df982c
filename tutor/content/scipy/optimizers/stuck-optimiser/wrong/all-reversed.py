# verdict: wrong
# Now the decay has the wrong sign as well, or instead: only the first part was wrong.
import numpy as np
from scipy.optimize import check_grad, minimize


def value(w, X, y, decay):
    return np.sum(np.log(np.cosh(w @ X - y))) + decay / 2 * w @ w


def slope(w, X, y, decay):
    return -X @ np.tanh(y - w @ X) - decay * w


def gap(w, X, y, decay):
    """How far slope is from differences of value."""
    return check_grad(value, slope, w, X, y, decay)


def fit(X, y, decay, maxiter):
    """The w with the least value."""
    options = {"maxiter": maxiter}
    found = minimize(value, np.zeros(len(X)), (X, y, decay), "L-BFGS-B", slope, options=options)
    if not found.success:
        raise RuntimeError(found.message)
    return found.x
