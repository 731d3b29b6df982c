import numpy as np
from scipy.optimize import minimize


def value(w, X, y, decay):
    r = w @ X - y
    return float(np.sum(np.logaddexp(r, -r) - np.log(2)) + decay / 2 * np.sum(w * w))


def slope(w, X, y, decay):
    return X @ np.tanh(w @ X - y) + decay * w


def draw(rng, K, N):
    """Points near a plane, one of them far off; one decimal."""
    X = rng.integers(-20, 21, (K, N)) / 10
    y = np.round(np.arange(1, K + 1) @ X + rng.normal(0, 0.3, N), 1)
    y[0] += 8
    return X, y


def case_value(answer, expect, rng):
    """value is E, as it was given."""
    X, y = draw(rng, 2, 3)
    w = np.array([0.5, -1.0])
    expect.close(answer.value(w, X, y, 0.5), value(w, X, y, 0.5))


def case_slope(answer, expect, rng):
    """slope is the gradient of E, with and without decay."""
    for K, N, decay in [(2, 3, 0.0), (3, 5, 0.5), (3, 3, 2.0), (1, 4, 1.0)]:
        X, y = draw(rng, K, N)
        w = rng.integers(-15, 16, K) / 10
        got = answer.slope(w, X, y, decay)
        expect.gradient(got, lambda w, X=X, y=y, decay=decay: value(w, X, y, decay), w)


def case_gap(answer, expect, rng):
    """gap is what check_grad finds: close to 0 now."""
    X, y = draw(rng, 2, 6)
    names, because = ["scipy.optimize.check_grad"], "it holds slope against differences of value"
    got = expect.calls(answer.gap, np.array([0.5, 0.2]), X, y, 0.5, names=names, because=because)
    expect.close(got, 0.0, atol=1e-4)
    expect.true(got > 0, "gap is 0 exactly, which no difference ever is")


def case_fit(answer, expect, rng):
    """fit finds the least E."""
    for K, N, decay in [(2, 8, 0.1), (3, 20, 1.0), (1, 5, 0.5)]:
        X, y = draw(rng, K, N)
        data = X, y, decay
        best = minimize(value, np.zeros(K), data, "BFGS", slope, options={"gtol": 1e-8})
        w = answer.fit(X, y, decay, 200)
        expect.shape(w, (K,))
        expect.minimum(w, lambda w, data=data: value(w, *data), best.fun, rtol=1e-5)


def case_stopped_early(answer, expect, rng):
    """One iteration is too few, and fit says so, in the optimiser's words."""
    X, y = draw(rng, 3, 12)
    expect.raises("RuntimeError", answer.fit, X, y, 0.1, 1, saying="iterations")


def case_inputs_stay(answer, expect, rng):
    """The arguments are only read."""
    X, y = draw(rng, 2, 6)
    expect.untouched(answer.fit, X, y, 0.5, 100)
