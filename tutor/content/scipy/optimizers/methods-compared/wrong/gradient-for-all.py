# verdict: wrong
# Nelder-Mead and Powell do not use a gradient, and SciPy warns that jac is of no use to
# them. Give them rosen alone.
from scipy.optimize import minimize, rosen, rosen_der

NO_GRADIENT = ("Nelder-Mead", "Powell")


def both(x):
    return rosen(x), rosen_der(x)


def compare(x0, methods, maxiter):
    """{method: (value, evaluations, success)} on the Rosenbrock function."""
    options = {"maxiter": maxiter}
    results = {}
    for method in methods:
        if method in NO_GRADIENT:
            found = minimize(both, x0, jac=True, method=method, options=options)
        else:
            found = minimize(both, x0, jac=True, method=method, options=options)
        results[method] = (found.fun, found.nfev, found.success)
    return results
