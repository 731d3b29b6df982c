import numpy as np
from scipy.optimize import minimize, rosen, rosen_der

SLOPED = ("CG", "BFGS", "L-BFGS-B")
ENOUGH = 2000


def draw(rng, K):
    """A start some way from the minimum; one decimal."""
    return rng.integers(-12, -3, K) / 10 * np.where(np.arange(K) % 2, -1, 1)


def measured(x0, method, maxiter):
    """What SciPy itself says: (value, evaluations, success)."""
    gradient = rosen_der if method in SLOPED else None
    found = minimize(rosen, x0, jac=gradient, method=method, options={"maxiter": maxiter})
    return found.fun, found.nfev, bool(found.success)


def compared(expect, got, x0, methods, maxiter):
    """Expect what was measured; evaluations up to a third, since machines round differently."""
    expect.true(isinstance(got, dict), "compare returns no dict: {method: (value, ...)}")
    missing = [method for method in methods if method not in got]
    expect.true(not missing, f"the dict has no entry for {', '.join(missing)}")
    for method in methods:
        parts = isinstance(got[method], tuple) and len(got[method]) == 3
        expect.true(parts, f"{method}: not the three (value, evaluations, success)")
        value, evaluations, success = got[method]
        want, calls, ended = measured(x0, method, maxiter)
        expect.true(
            bool(success) == ended,
            f"{method}: success is {success!r}, but with maxiter={maxiter} it is {ended}",
        )
        told = f"{method} takes {evaluations} evaluations; from x0, as it should be, with at most "
        told += f"{maxiter} iterations, it is about {calls}"
        expect.true(abs(evaluations - calls) <= max(2, calls / 3), told)
        if ended:
            expect.true(value <= 1e-6, f"{method} stops at {value:.3g}; the least is 0")
        else:
            expect.close(value, want, rtol=1e-3)


def case_one_method(answer, expect):
    """One method that uses the gradient, two parameters."""
    x0 = np.array([-1.2, 1.0])
    compared(expect, answer.compare(x0, ["BFGS"], ENOUGH), x0, ["BFGS"], ENOUGH)


def case_without_a_gradient(answer, expect, rng):
    """Nelder-Mead, which uses none."""
    x0 = draw(rng, 2)
    got = answer.compare(x0, ["Nelder-Mead"], ENOUGH)
    compared(expect, got, x0, ["Nelder-Mead"], ENOUGH)


def case_several(answer, expect, rng):
    """Several methods, each beginning at x0, in any order."""
    methods = ["L-BFGS-B", "Nelder-Mead", "BFGS"]
    x0 = draw(rng, 2)
    caption = "Your compare, each method from the same start: count evaluations."
    expect.drawn(answer.drive.race, x0, caption=caption)
    caption = "Where your compare had rosen evaluated; the least is at (1, 1)."
    expect.drawn(answer.drive.ways, x0, caption=caption)
    compared(expect, answer.compare(x0, methods, ENOUGH), x0, methods, ENOUGH)


def case_more_parameters(answer, expect):
    """Five parameters: a gradient by differences would take six evaluations each."""
    methods = ["BFGS", "L-BFGS-B"]
    x0 = np.array([1.3, 0.7, 0.8, 1.9, 1.2])
    compared(expect, answer.compare(x0, methods, ENOUGH), x0, methods, ENOUGH)


def case_limit(answer, expect, rng):
    """Three iterations are too few: it stops there, and success says so."""
    methods = ["Nelder-Mead", "CG", "BFGS", "L-BFGS-B"]
    x0 = np.array([-1.2, 1.0])
    compared(expect, answer.compare(x0, methods, 3), x0, methods, 3)


def case_no_warning(answer, expect):
    """No method is given a gradient that it does not use: SciPy would warn."""
    told = answer.drive.warnings(["Nelder-Mead", "Powell"])
    expect.true(told == [], f"SciPy warns: {', '.join(told)}")


def case_inputs_stay(answer, expect, rng):
    """x0 is only read."""
    x0 = draw(rng, 2)
    expect.untouched(answer.compare, x0, ["BFGS"], 5)


def case_by_minimize(answer, expect):
    """It is minimize that does it."""
    names = ["scipy.optimize.minimize"]
    because = "it is the one door to all methods"
    expect.calls(answer.compare, np.array([0.5, 0.2]), ["CG"], 5, names=names, because=because)
