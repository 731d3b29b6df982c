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


def cost(*arguments):
    return value(*arguments), slope(*arguments)


def with_ones(X):
    return np.vstack([X, np.ones(X.shape[1])])


def best(X, t, C, decay):
    data = C, decay, with_ones(X), t
    start = np.zeros(C * (len(X) + 1))
    return minimize(value, start, data, "BFGS", slope, options={"gtol": 1e-9}).x.reshape(C, -1)


def draw(rng, C, K, N, centres=None):
    """Samples around C centres, away from 0, and their labels; one decimal."""
    centres = rng.normal(1, 2, (K, C)) if centres is None else centres
    t = rng.permutation(np.arange(N) % C)
    return np.round(centres[:, t] + rng.normal(0, 1, (K, N)), 1), t


def trained(expect, answer, earlier, X, t, C, decay):
    """Expect the optimum, by the learner's own cost where it is right."""
    data = C, decay, with_ones(X), t
    tried = np.array([900.0, -1.0, 0.5, -800.0]), 2, 0.5, np.array([[1.0, -2.0], [0.5, 1.5]])
    own = expect.first_right(
        earlier["softmax-cost"], "cost", like=cost, arguments=[*tried, np.array([0, 1])]
    )
    want = best(X, t, C, decay)
    W = answer.train(X, t, C, decay)
    expect.shape(W, want.shape)
    expect.minimum(
        W,
        lambda W: own(np.ravel(W), *data)[0],
        value(want, *data),
        gradient=lambda W: slope(W, *data),
        rtol=1e-5,
    )
    return W


def case_cost(answer, expect, rng):
    """The cost and its gradient, large scores among them."""
    for C, K, N, decay, size in [(2, 1, 2, 0.0, 1), (3, 2, 5, 0.5, 1), (4, 3, 6, 0.1, 900)]:
        X, t = draw(rng, C, K, N)
        arguments = size * rng.integers(-15, 16, C * K) / 10, C, decay, X, t
        got = answer.cost(*arguments)
        expect.true(isinstance(got, tuple) and len(got) == 2, "cost returns no pair (E, gradient)")
        expect.close(got[0], value(*arguments))
        expect.close(got[1], slope(*arguments), dtype="floating")


def case_two_classes(answer, expect, rng, earlier):
    """Two classes, one feature, eight samples: the least cost."""
    trained(expect, answer, earlier, *draw(rng, C=2, K=1, N=8), C=2, decay=0.1)


def case_any_shape(answer, expect, rng, earlier):
    """Any number of classes, features and samples."""
    for C, K, N in [(3, 2, 30), (2, 4, 20), (5, 3, 40), (3, 3, 3)]:
        trained(expect, answer, earlier, *draw(rng, C, K, N), C=C, decay=0.05)


def case_decay(answer, expect, rng, earlier):
    """A strong decay, and a weak one."""
    for decay in [3.0, 0.002]:
        trained(expect, answer, earlier, *draw(rng, C=3, K=2, N=24), C=3, decay=decay)


def case_missing_class(answer, expect, rng, earlier):
    """A class that no sample has gets its row all the same."""
    X, t = draw(rng, C=3, K=2, N=15)
    trained(expect, answer, earlier, X, t, C=4, decay=0.1)


def case_classify(answer, expect, rng):
    """classify takes the class with the largest score, bias included."""
    for C, K, N in [(2, 1, 4), (3, 2, 9), (3, 3, 3), (4, 2, 1)]:
        W, X = rng.normal(0, 1, (C, K + 1)), rng.normal(0, 1, (K, N))
        expect.close(answer.classify(W, X), (W @ with_ones(X)).argmax(axis=0))


def case_new_samples(answer, expect, rng, earlier):
    """Samples that it never saw: nine of ten are right."""
    centres = np.array([[0.0, 6.0, 3.0], [0.0, 0.0, 5.0]])
    X, t = draw(rng, C=3, K=2, N=60, centres=centres)
    W = trained(expect, answer, earlier, X, t, C=3, decay=0.01)
    Q, labels = draw(rng, C=3, K=2, N=90, centres=centres)
    share = float(np.mean(answer.classify(W, Q) == labels))
    expect.true(share >= 0.9, f"{share:.0%} of 90 new samples are right; 95% can be")


def case_inputs_stay(answer, expect, rng):
    """The arguments are only read."""
    X, t = draw(rng, C=2, K=2, N=8)
    expect.untouched(answer.train, X, t, 2, 0.1)
    expect.untouched(answer.classify, np.ones((2, 3)), X)
