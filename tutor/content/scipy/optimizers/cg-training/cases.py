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
    """The best cost so far, call by call: the learner's train beside fmin_cg, used well and not."""
    caption = "Your train, and fmin_cg with and without a gradient: calls of value."
    expect.drawn(answer.drive.race, *arguments, optimum(*arguments), caption=caption)


def trained(expect, answer, arguments):
    """Expect the least cost, at a theta that is flat, and a slope for each value."""
    theta, data = arguments[0], arguments[1:]
    got = answer.train(*arguments)
    parts = isinstance(got, tuple) and len(got) == 4
    expect.true(parts, "train does not return the four: theta, E, and two numbers of calls")
    expect.shape(got[0], theta.shape)
    expect.minimum(
        got[0], lambda x: value(x, *data), optimum(*arguments), lambda x: slope(x, *data), 1e-4
    )
    expect.close(got[1], value(got[0], *data))
    values, slopes = got[2:]
    told = f"value is called {values} times for {slopes} gradients of {theta.size} parameters: "
    told += "they are made of differences, since fmin_cg is given no gradient"
    expect.true(values < 3 * slopes, told)


def case_slope(answer, expect, rng):
    """slope is the gradient of the cost: two classes, one feature, two samples."""
    for C, K, N in [(2, 1, 2), (3, 2, 5), (2, 4, 3), (3, 3, 3), (4, 2, 1)]:
        theta, *data = draw(rng, C, K, N, decay=0.5)
        got = answer.slope(theta, *data)
        expect.shape(got, theta.shape)
        expect.gradient(got, lambda x, data=data: value(x, *data), theta)


def case_value(answer, expect, rng):
    """value is the cost, as it was given."""
    arguments = draw(rng, C=3, K=2, N=5, decay=0.5)
    expect.close(answer.value(*arguments), value(*arguments))


def case_two_classes(answer, expect, rng):
    """Two classes, two features, ten samples: the least cost, in few calls."""
    arguments = draw(rng, C=2, K=2, N=10)
    race(expect, answer, arguments)
    trained(expect, answer, arguments)


def case_any_shape(answer, expect, rng):
    """Any number of classes, features and samples."""
    for C, K, N in [(3, 2, 30), (2, 5, 20), (4, 3, 12)]:
        trained(expect, answer, draw(rng, C, K, N))


def case_decay(answer, expect, rng):
    """A strong decay, and another start: both come out of the arguments."""
    theta, *data = draw(rng, C=3, K=3, N=9, decay=2.0)
    trained(expect, answer, (theta + 3, *data))


def case_by_cg(answer, expect, rng):
    """It is fmin_cg that finds it."""
    arguments = draw(rng, C=2, K=2, N=6)
    names = ["scipy.optimize.fmin_cg"]
    expect.calls(answer.train, *arguments, names=names, because="the task is to use it")


def case_inputs_stay(answer, expect, rng):
    """The arguments are only read."""
    arguments = draw(rng, C=2, K=3, N=8)
    expect.untouched(answer.train, *arguments)
    expect.untouched(answer.slope, *arguments)
