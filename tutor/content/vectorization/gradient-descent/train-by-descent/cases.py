import numpy as np


def sigmoid(x):
    return np.exp(-np.logaddexp(0, -x))


def loss(z, t):
    return np.sum(np.logaddexp(0, z) - t * z)


def gradient(w, X, t, decay):
    return X @ (sigmoid(w @ X) - t) + decay * w


def best(X, t, decay):
    """The optimum, by Newton's method with halved steps."""

    def error(w):
        return loss(w @ X, t) + decay / 2 * w @ w

    w = np.zeros(len(X))
    for _ in range(60):
        g, h = gradient(w, X, t, decay), sigmoid(w @ X)
        step = np.linalg.solve(X * (h * (1 - h)) @ X.T + decay * np.eye(len(X)), g)
        while error(w - step) > error(w) and np.abs(step).max() > 1e-14:
            step = step / 2
        w = w - step
    return w


def draw(rng, K, N, size=1.0):
    """Samples in columns, labels that depend on them; few digits, so that they can be read."""
    X = rng.integers(-20, 21, (K, N)) / 10
    t = (rng.normal(0, 1, N) < np.arange(1, K + 1) @ X / 2).astype(float)
    return X * size, t


def trained(expect, answer, earlier, X, t, decay):
    """Expect the optimum, by the learner's own loss where it is right."""
    own = expect.first_right(
        earlier["logistic-loss"],
        "loss",
        like=loss,
        arguments=[np.array([-800.0, 2.0, 800.0]), np.array([1.0, 1.0, 0.0])],
    )

    def error(w):
        return own(w @ X, t) + decay / 2 * w @ w

    want = best(X, t, decay)
    w = answer.train(X, t, decay)
    expect.shape(w, want.shape)
    expect.minimum(w, error, error(want), lambda w: gradient(w, X, t, decay), rtol=1e-6)
    expect.close(w, want, rtol=1e-4)


def case_sigmoid(answer, expect):
    """The sigmoid is yours: right for large numbers and small values."""
    x = np.array([-2.0, 0.0, 1.5])
    expect.close(answer.sigmoid(x), sigmoid(x))
    x = np.array([-30.0])
    expect.close(answer.sigmoid(x), sigmoid(x), rtol=1e-10, atol=0.0)
    told = answer.drive.warnings(np.array([-1000.0, 1000.0]))
    expect.true(told == [], f"sigmoid warns at x = -1000 and 1000: {', '.join(told)}")


def case_gradient(answer, expect, rng):
    """The gradient of E, with weight decay."""
    for K, N, decay in [(2, 3, 0.5), (4, 7, 0.0), (3, 3, 2.0), (3, 1, 1.5)]:
        X, t = draw(rng, K, N)
        w = rng.integers(-15, 16, K) / 10
        expect.close(answer.gradient(w, X, t, decay), gradient(w, X, t, decay), dtype="floating")


def case_two_weights(answer, expect, rng, earlier):
    """Two weights, eight samples: the least E."""
    X, t = draw(rng, 2, 8)
    least = best(X, t, 1.0)
    caption = "E over both weights, and where your train asked for the gradient."
    expect.drawn(answer.drive.way, X, t, 1.0, least, caption=caption)
    caption = "Your train beside descent with two fixed rates; L bounds how E bends."
    expect.drawn(answer.drive.race, X, t, 1.0, least, caption=caption)
    trained(expect, answer, earlier, X, t, decay=1.0)


def case_any_shape(answer, expect, rng, earlier):
    """Any number of features and samples, one of each among them."""
    for K, N in [(5, 30), (3, 60), (4, 2), (1, 9), (3, 3), (2, 1)]:
        trained(expect, answer, earlier, *draw(rng, K, N), decay=0.5)


def case_large_numbers(answer, expect, rng, earlier):
    """The same in other units, a hundred times as large: a fixed rate would diverge."""
    trained(expect, answer, earlier, *draw(rng, 2, 20, size=100.0), decay=2000.0)


def case_small_numbers(answer, expect, rng, earlier):
    """The same in other units, a hundredth as large: a fixed rate would never arrive."""
    trained(expect, answer, earlier, *draw(rng, 3, 40, size=0.01), decay=0.01)


def case_strong_decay(answer, expect, rng, earlier):
    """A decay that outweighs the data: it has to be in the rate as well."""
    trained(expect, answer, earlier, *draw(rng, 3, 10), decay=500.0)


def case_separable(answer, expect, earlier):
    """Samples that a line separates: only the decay keeps w finite."""
    X = np.array([[-2.0, -1.0, 1.0, 2.0], [1.0, 1.0, 1.0, 1.0]])
    trained(expect, answer, earlier, X, np.array([0.0, 0.0, 1.0, 1.0]), decay=0.1)


def case_inputs_stay(answer, expect, rng):
    """X, t and w are only read."""
    X, t = draw(rng, 2, 5)
    expect.untouched(answer.train, X, t, 1.0)
    expect.untouched(answer.gradient, np.array([0.5, -1.0]), X, t, 1.0)


def case_no_loop(answer, expect, rng):
    """No loop in the gradient, over samples or features."""
    expect.vectorized(
        answer.gradient,
        gradient,
        lambda K, N: (np.ones(K) / K, *draw(rng, K, N), 0.5),
        K=(3, 48),
        N=(32, 256),
    )
