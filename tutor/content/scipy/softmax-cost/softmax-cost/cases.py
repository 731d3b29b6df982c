import numpy as np


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


def cost(*arguments):
    return value(*arguments), slope(*arguments)


def draw(rng, C, K, N, decay=0.1, size=1.0):
    """Parameters, samples in columns, labels; one decimal, so that they can be read."""
    theta = size * rng.integers(-15, 16, C * K) / 10
    X = rng.integers(-20, 21, (K, N)) / 10
    return theta, C, decay, X, rng.integers(0, C, N)


def right(expect, answer, arguments):
    """Expect the cost, then the gradient's shape, then the gradient by differences."""
    got = answer.cost(*arguments)
    pair = isinstance(got, tuple) and len(got) == 2
    expect.true(pair, "cost returns no pair: `return E, gradient` makes one")
    expect.close(got[0], value(*arguments))
    shape, wanted = np.shape(got[1]), np.shape(arguments[0])
    expect.true(
        shape == wanted, f"the gradient has shape {shape}; theta, and so the gradient, {wanted}"
    )
    expect.gradient(got[1], lambda theta: value(theta, *arguments[1:]), arguments[0])


def case_two_samples(answer, expect, rng):
    """Two classes, one feature, two samples, no decay."""
    right(expect, answer, draw(rng, C=2, K=1, N=2, decay=0.0))


def case_any_shape(answer, expect, rng):
    """Any number of classes, features and samples."""
    for C, K, N in [(3, 2, 5), (2, 4, 7), (4, 3, 1), (5, 1, 6)]:
        right(expect, answer, draw(rng, C, K, N, decay=0.0))


def case_decay(answer, expect, rng):
    """With weight decay, in the cost and in the gradient."""
    for decay in [0.5, 2.0]:
        right(expect, answer, draw(rng, C=3, K=2, N=4, decay=decay))


def case_all_equal(answer, expect, rng):
    """C = K = N, where every wrong transpose fits."""
    right(expect, answer, draw(rng, C=3, K=3, N=3))


def case_missing_class(answer, expect, rng):
    """A class that no sample has; and a single class."""
    theta, C, decay, X, t = draw(rng, C=4, K=2, N=5)
    right(expect, answer, (theta, C, decay, X, np.minimum(t, 1)))
    right(expect, answer, draw(rng, C=1, K=2, N=3))


def case_large_scores(answer, expect, rng):
    """Scores around 1000, of both signs: nothing overflows, and log P is finite."""
    theta, C, decay, X, t = draw(rng, C=3, K=2, N=6, size=1000.0, decay=0.0)
    right(expect, answer, (theta, C, decay, X, t))


def case_inputs_stay(answer, expect, rng):
    """The arguments are only read; every second sample of a larger array."""
    theta, C, decay, X, t = draw(rng, C=3, K=2, N=8)
    arguments = theta, C, decay, X[:, ::2], t[::2]
    got = expect.untouched(answer.cost, *arguments)
    expect.close(tuple(got), cost(*arguments))


def case_no_loop(answer, expect, rng):
    """No loop: Python takes no more steps for more classes, features or samples."""
    expect.vectorized(
        answer.cost,
        cost,
        lambda C, K, N: draw(rng, C, K, N),
        C=(3, 40),
        K=(2, 40),
        N=(32, 256),
    )
