from scipy.optimize import minimize, rosen

NO_GRADIENT = ("Nelder-Mead", "Powell")


def compare(x0, methods, maxiter):
    """{method: (value, evaluations, success)} on the Rosenbrock function."""
    results = {}
    for method in methods:
        # Correct this: no gradient, no limit, and success is assumed.
        found = minimize(rosen, x0, method=method)
        results[method] = (found.fun, found.nfev, True)
    return results
