# verdict: wrong
# The limit is not handed over. Each method has options of its own, in a dict:
# `options={"maxiter": maxiter}`.
from scipy.optimize import minimize, rosen, rosen_der

NO_GRADIENT = ("Nelder-Mead", "Powell")


def both(x):
    return rosen(x), rosen_der(x)


def compare(x0, methods, maxiter):
    """{method: (value, evaluations, success)} on the Rosenbrock function."""
    results = {}
    for method in methods:
        if method in NO_GRADIENT:
            found = minimize(rosen, x0, method=method)
        else:
            found = minimize(both, x0, jac=True, method=method)
        results[method] = (found.fun, found.nfev, found.success)
    return results
