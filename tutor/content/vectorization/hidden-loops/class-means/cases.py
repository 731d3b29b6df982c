import numpy as np

LOOPS = ["builtins.map", "numpy.apply_along_axis", "numpy.vectorize"]


def class_means(X, t, C):
    return np.stack([X[:, t == c].mean(axis=1) for c in range(C)], axis=1)


def draw(rng, K, N, C):
    """Samples of one decimal in columns, and labels: each class has one at least."""
    X = rng.integers(-20, 21, (K, N)) / 10
    t = rng.permutation(np.concatenate([np.arange(C), rng.integers(0, C, N - C)]))
    return X, t, C


def case_few_samples(answer, expect, rng):
    """Two classes, three samples of two features."""
    X, t, C = draw(rng, K=2, N=3, C=2)
    expect.close(answer.class_means(X, t, C), class_means(X, t, C))


def show(answer, expect, rng):
    """Samples of two features by class, and the learner's means."""
    X, t, C = draw(rng, K=2, N=24, C=3)
    X = X + np.array([[-3, 0, 3], [0, 4, 0]])[:, t]

    def lines():
        M = answer.class_means(X, t, C)
        found = [
            {"name": f"class {c}", "x": X[0, t == c], "y": X[1, t == c], "drawn": "points"}
            for c in range(C)
        ]
        return [*found, {"name": "your means", "x": M[0], "y": M[1], "drawn": "points"}]

    caption = "Each of your means should stand in the middle of its class."
    expect.show("curves", lines=lines, caption=caption)


def case_any_shape(answer, expect, rng):
    """Any number of features, samples and classes."""
    show(answer, expect, rng)
    for K, N, C in [(2, 9, 3), (5, 8, 4), (1, 7, 2), (6, 20, 3)]:
        X, t, C = draw(rng, K, N, C)
        expect.close(answer.class_means(X, t, C), class_means(X, t, C))


def case_all_equal(answer, expect, rng):
    """K = N = C: each class has one sample, and every wrong axis fits."""
    X, t, C = draw(rng, K=3, N=3, C=3)
    expect.close(answer.class_means(X, t, C), class_means(X, t, C))


def case_one_class(answer, expect, rng):
    """A single class: the mean of all samples."""
    X, t, C = draw(rng, K=3, N=5, C=1)
    expect.close(answer.class_means(X, t, C), class_means(X, t, C))


def case_whole_numbers(answer, expect, rng):
    """Whole numbers have means that are not."""
    X, t, C = draw(rng, K=2, N=7, C=2)
    X = (10 * X).astype(int)
    expect.close(answer.class_means(X, t, C), class_means(X, t, C), dtype="floating")


def case_part_of_a_larger_array(answer, expect, rng):
    """Arguments are only read; every second sample of a larger array."""
    X, t, C = draw(rng, K=3, N=16, C=2)
    X, t = X[:, ::2], t.copy()[::2]
    t[:2] = [0, 1]
    expect.close(expect.untouched(answer.class_means, X, t, C), class_means(X, t, C))


def case_no_loop(answer, expect, rng):
    """No loop: Python takes no more steps for more features, samples or classes."""
    expect.vectorized(
        answer.class_means,
        class_means,
        lambda K, N, C: draw(rng, K, N, C),
        K=(3, 48),
        N=(80, 400),
        C=(4, 64),
    )


def case_no_hidden_loop(answer, expect, rng):
    """No loop that is hidden in map, apply_along_axis or vectorize."""
    because = "it comes back to Python for every row or entry; a product does not"
    X, t, C = draw(rng, K=2, N=7, C=3)
    got = expect.without(answer.class_means, X, t, C, names=LOOPS, because=because)
    expect.close(got, class_means(X, t, C))
