import numpy as np


def standardize(X):
    Z = np.empty(X.shape, np.result_type(X.dtype, np.float32))
    for k, x in enumerate(X):
        deviation = x - x.sum() / len(x)
        Z[k] = deviation / np.sqrt((deviation**2).sum() / len(x))
    return Z


def draw(rng, K, N, dtype=float):
    """Samples in columns, each row on a scale of its own."""
    X = np.array([rng.permutation(N) + rng.integers(0, 9, N) / 10 for _ in range(K)])
    return (X.reshape(K, N) * 10.0 ** (np.arange(K) % 3)[:, None] - 3).astype(dtype)


def show(expect, Z):
    """The learner's Z; its rows are named by what they should have, mean 0 and std 1."""
    expect.show(
        "matrix",
        name="your Z",
        values=Z,
        row_names=lambda: [f"mean {z.mean():.2f}, std {z.std():.2f}" for z in Z],
        caption="A row is a feature: its mean should be 0, its standard deviation 1.",
    )


def case_two_features(answer, expect, rng):
    """Two features on different scales, three samples."""
    X = draw(rng, K=2, N=3)
    got = answer.standardize(X)
    show(expect, got)
    expect.close(got, standardize(X), dtype="floating")


def case_any_shape(answer, expect, rng):
    """Any number of features and samples."""
    for K, N in [(4, 7), (6, 2), (1, 5)]:
        X = draw(rng, K, N)
        expect.close(answer.standardize(X), standardize(X), dtype="floating")


def case_square(answer, expect, rng):
    """As many features as samples, where the wrong axis is no error."""
    X = draw(rng, K=3, N=3)
    got = answer.standardize(X)
    show(expect, got)
    expect.close(got, standardize(X), dtype="floating")


def case_no_feature(answer, expect):
    """No features: nothing to do, and no error."""
    expect.close(answer.standardize(np.zeros((0, 4))), np.zeros((0, 4)), dtype="floating")


def case_whole_numbers(answer, expect, rng):
    """Whole numbers become floats."""
    X = draw(rng, K=2, N=5).astype(int)
    expect.close(answer.standardize(X), standardize(X), dtype="floating")


def case_single_precision_with_gaps(answer, expect, rng):
    """Every second sample of a larger array, in single precision."""
    X = draw(rng, K=3, N=8, dtype=np.float32)[:, ::2]
    expect.close(answer.standardize(X), standardize(X), dtype="floating")


def case_inputs_stay(answer, expect, rng):
    """X is only read."""
    expect.untouched(answer.standardize, draw(rng, K=2, N=3))


def case_no_loop(answer, expect, rng):
    """No loop: as many steps in Python for 48 features or 256 samples as for a few."""
    expect.vectorized(
        answer.standardize, standardize, lambda K, N: (draw(rng, K, N),), K=(6, 48), N=(32, 256)
    )
