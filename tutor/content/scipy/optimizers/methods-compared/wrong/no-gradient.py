# verdict: wrong
# Without jac every gradient is made of differences: one evaluation more for each
# parameter, and they are counted.
from scipy.optimize import minimize, rosen

NO_GRADIENT = ("Nelder-Mead", "Powell")


def compare(x0, methods, maxiter):
    """{method: (value, evaluations, success)} on the Rosenbrock function."""
    options = {"maxiter": maxiter}
    results = {}
    for method in methods:
        if method in NO_GRADIENT:
            found = minimize(rosen, x0, method=method, options=options)
        else:
            found = minimize(rosen, x0, method=method, options=options)
        results[method] = (found.fun, found.nfev, found.success)
    return results
