import numpy as np
from scipy.optimize import minimize


def value(theta, C, decay, X, t):
    """E alone, written in another way."""
    W = np.reshape(theta, (C, len(X)))
    S = W @ X
    right = S[t, np.arange(len(t))]
    return float(np.mean(np.logaddexp.reduce(S, axis=0) - right) + decay / 2 * np.sum(W * W))


def slope(theta, C, decay, X, t):
    W = np.reshape(theta, (C, len(X)))
    S = W @ X
    P = np.exp(S - np.logaddexp.reduce(S, axis=0))
    P[t, np.arange(len(t))] -= 1
    return (P @ X.T / len(t) + decay * W).ravel()


def draw(rng, C, K, N, decay=0.1):
    """Parameters, samples in columns around C centres, their labels; one decimal."""
    t = rng.integers(0, C, N)
    X = np.round(rng.normal(0, 1.2, (K, N)) + rng.normal(0, 1, (K, C))[:, t], 1)
    return rng.integers(-5, 6, C * K) / 10, C, decay, X, t


def optimum(theta, *data):
    found = minimize(value, theta, data, "BFGS", slope, options={"gtol": 1e-9})
    return found.fun


def race(expect, answer, arguments):
    """The best cost so far, call by call: the learner's train beside two other methods."""
    caption = "Your train, from the same start as two others: count calls of cost."
    expect.drawn(answer.drive.race, *arguments, optimum(*arguments), caption=caption)


def trained(expect, answer, arguments):
    """Expect the least cost, at a theta that is flat."""
    theta, data = arguments[0], arguments[1:]
    got = answer.train(*arguments)
    parts = isinstance(got, tuple) and len(got) == 3
    expect.true(parts, "train does not return the three: theta, E and the iterations")
    expect.shape(got[0], theta.shape)
    expect.minimum(
        got[0], lambda x: value(x, *data), optimum(*arguments), lambda x: slope(x, *data), 1e-5
    )
    expect.close(got[1], value(got[0], *data))
    whole = isinstance(got[2], (int, np.integer)) and 1 <= got[2] <= 100
    expect.true(whole, f"the iterations are {got[2]!r}; expected a whole number, 1 ... 100")


def case_two_classes(answer, expect, rng):
    """Two classes, two features, ten samples."""
    arguments = draw(rng, C=2, K=2, N=10)
    race(expect, answer, arguments)
    trained(expect, answer, arguments)


def case_any_shape(answer, expect, rng):
    """Any number of classes, features and samples."""
    for C, K, N in [(3, 2, 30), (2, 5, 20), (4, 3, 12)]:
        trained(expect, answer, draw(rng, C, K, N, decay=0.05))
    theta, C, decay, X, t = draw(rng, C=4, K=2, N=12)
    trained(expect, answer, (theta, C, decay, X, np.minimum(t, 2)))


def case_decay(answer, expect, rng):
    """A strong decay, and another start: both come out of the arguments."""
    theta, *data = draw(rng, C=3, K=3, N=9, decay=2.0)
    trained(expect, answer, (theta + 3, *data))


def case_limit(answer, expect, rng):
    """Features of very different size, for which 100 iterations are not enough."""
    theta, C, decay, X, _ = draw(rng, C=4, K=6, N=80, decay=1e-3)
    t = rng.integers(0, C, 80)  # labels by chance: no line separates them, and it takes long
    data = C, decay, X * 2.5 ** np.arange(6)[:, None], t
    got = answer.train(0 * theta, *data)
    expect.true(isinstance(got, tuple) and len(got) == 3, "train does not return three things")
    told = f"it made {got[2]} iterations; the limit is 100, and here all of them are needed"
    expect.true(got[2] == 100, told)
    expect.close(got[1], value(got[0], *data))


def case_by_l_bfgs(answer, expect, rng):
    """It is fmin_l_bfgs_b that finds it."""
    arguments = draw(rng, C=2, K=2, N=6)
    names = ["scipy.optimize.fmin_l_bfgs_b"]
    expect.calls(answer.train, *arguments, names=names, because="the task is to use it")


def case_inputs_stay(answer, expect, rng):
    """The arguments are only read."""
    expect.untouched(answer.train, *draw(rng, C=2, K=3, N=8))
