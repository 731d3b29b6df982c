from collections import Counter

import numpy as np

LOOPS = ["builtins.map", "numpy.apply_along_axis", "numpy.vectorize"]


def winner(labels):
    """The most frequent label; of several, the smallest."""
    votes = Counter(int(label) for label in labels)
    return min(votes, key=lambda label: (-votes[label], label))


def classify(X, t, Q, k, C):
    found = []
    for q in Q.T:
        distances = [float(np.sum((x - q) ** 2)) for x in X.T]
        order = sorted(range(len(t)), key=lambda n: distances[n])
        found.append(winner(t[order[:k]]))
    return np.array(found, dtype=int)


def draw(rng, K, N, M, k, C):
    """Samples and queries in columns. Unlike in other tasks, all digits count: no ties."""
    X, Q = rng.normal(0, 2, (K, N)), rng.normal(0, 2, (K, M))
    return X, rng.integers(0, C, N), Q, k, C


def right(expect, answer, arguments):
    want = classify(*arguments)
    got = answer.classify(*arguments)
    expect.shape(got, want.shape)
    expect.true(got.dtype.kind in "iu", f"the labels are {got.dtype}; expected whole numbers")
    expect.close(got.astype(int), want)


def case_line(answer, expect):
    """Points on a line: four samples, two queries, one neighbour, then three."""
    X, Q = np.array([[0.0, 1.0, 5.0, 6.5]]), np.array([[5.5, 0.2]])
    t = np.array([0, 0, 1, 0])
    for k in [1, 3]:
        right(expect, answer, (X, t, Q, k, 2))


def show(answer, expect, rng):
    """Samples of two classes in the plane, and the labels that the learner gives to a grid."""
    X, t, _, _, _ = draw(rng, K=2, N=14, M=1, k=3, C=2)
    X = X + np.array([[-2.0, 2.0], [0.0, 1.0]])[:, t]
    Q = np.stack(np.meshgrid(np.linspace(-6, 6, 24), np.linspace(-5, 6, 16))).reshape(2, -1)
    paths = [{"name": f"class {c}", "x": X[0, t == c], "y": X[1, t == c]} for c in range(2)]
    expect.show(
        "contour",
        x=[-6, 6],
        y=[-5, 6],
        values=lambda: np.reshape(answer.classify(X, t, Q, 3, 2), (16, 24)),
        paths=[dict(path, drawn="points") for path in paths],
        caption="Where your classify says 1 it is dark: the 3 nearest samples decide.",
    )


def case_any_shape(answer, expect, rng):
    """Any number of features, samples, queries, neighbours and classes."""
    show(answer, expect, rng)
    for K, N, M, k, C in [(3, 8, 5, 3, 2), (2, 12, 7, 4, 5), (5, 6, 1, 1, 4), (1, 9, 6, 5, 3)]:
        right(expect, answer, draw(rng, K, N, M, k, C))


def case_all_equal(answer, expect, rng):
    """K = N = M = 4, where every wrong axis fits, for k = 1 and 3."""
    for k in [1, 3]:
        right(expect, answer, draw(rng, 4, 4, 4, k, 3))


def case_everyone_votes(answer, expect, rng):
    """k = N: all samples vote, and all queries get the same label."""
    right(expect, answer, draw(rng, 2, 9, 4, 9, 3))


def case_drawn_votes(answer, expect):
    """Two classes with as many votes: the smaller number wins, near or far."""
    X, Q = np.array([[0.0, 1.5, 3.1, 7.0]]), np.array([[0.1, 6.0]])
    right(expect, answer, (X, np.array([2, 1, 1, 2]), Q, 2, 3))
    right(expect, answer, (X, np.array([2, 1, 1, 2]), Q, 4, 3))


def case_far_from_zero(answer, expect, rng):
    """Points that lie close together, far from 0: differences first, then squares."""
    X, t, Q, k, C = draw(rng, 2, 15, 12, 3, 5)
    right(expect, answer, (X + 1e9, t, Q + 1e9, k, C))


def case_inputs_stay(answer, expect, rng):
    """All arguments are only read; every second sample of larger arrays."""
    X, t, Q, k, C = draw(rng, 2, 12, 4, 3, 2)
    X, t = X[:, ::2], t[::2]
    got = expect.untouched(answer.classify, X, t, Q, k, C)
    expect.close(got.astype(int), classify(X, t, Q, k, C))


def case_no_loop(answer, expect, rng):
    """No loop: Python takes no more steps for more of anything."""
    small = {"K": 3, "N": 40, "M": 9, "k": 5, "C": 3}
    for name, sizes in {"K": (3, 48), "N": (40, 160), "M": (9, 96), "k": (5, 38)}.items():
        expect.vectorized(
            answer.classify,
            classify,
            lambda **size: draw(rng, **dict(small, **size)),
            **{name: sizes},
        )


def case_no_hidden_loop(answer, expect, rng):
    """No loop that is hidden in map, apply_along_axis or vectorize."""
    because = "it comes back to Python for every query; an axis more does not"
    arguments = draw(rng, 2, 7, 4, 3, 2)
    expect.without(answer.classify, *arguments, names=LOOPS, because=because)
