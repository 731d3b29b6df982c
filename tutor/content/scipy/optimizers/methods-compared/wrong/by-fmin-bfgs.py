# verdict: way
# The numbers are right, but by a function for each method. `minimize` is one door to
# all of them.
from scipy.optimize import fmin_cg, minimize, rosen, rosen_der

NO_GRADIENT = ("Nelder-Mead", "Powell")


def both(x):
    return rosen(x), rosen_der(x)


def compare(x0, methods, maxiter):
    """{method: (value, evaluations, success)} on the Rosenbrock function."""
    options = {"maxiter": maxiter}
    results = {}
    for method in methods:
        if method in NO_GRADIENT:
            found = minimize(rosen, x0, method=method, options=options)
        elif method == "CG":
            x, fun, nfev, _, flag = fmin_cg(
                rosen, x0, rosen_der, maxiter=maxiter, full_output=True, disp=False
            )
            results[method] = (fun, nfev, flag == 0)
            continue
        else:
            found = minimize(both, x0, jac=True, method=method, options=options)
        results[method] = (found.fun, found.nfev, found.success)
    return results
