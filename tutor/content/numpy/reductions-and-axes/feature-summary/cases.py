import numpy as np


def summary(X):
    mean = X.sum(axis=1) / X.shape[1]
    variance = ((X.T - mean) ** 2).sum(axis=0) / X.shape[1]
    return np.column_stack((mean, np.sqrt(variance), np.sort(X, axis=1)[:, -1]))


def draw(rng, K, N, dtype=float):
    """Samples in columns; one decimal, so that they can be read."""
    return (rng.integers(-30, 31, (K, N)) / 10).astype(dtype)


def case_two_features(answer, expect, rng):
    """Two features, three samples: small enough to check by hand."""
    X = draw(rng, K=2, N=3)
    got = answer.summary(X)
    expect.show(
        "axis",
        name="X",
        values=X,
        axis=lambda: 1 if len(got) == 2 else 0,
        operation="mean",
        result=lambda: got[:, 0],
        caption="The first column of your table, and the numbers of X that go into each entry.",
    )
    expect.close(got, summary(X), dtype="floating")


def case_any_shape(answer, expect, rng):
    """Any number of features and samples."""
    for K, N in [(4, 7), (6, 2), (1, 5)]:
        X = draw(rng, K, N)
        expect.close(answer.summary(X), summary(X), dtype="floating")


def case_square(answer, expect, rng):
    """As many features as samples, where the wrong axis has the right shape."""
    X = draw(rng, K=3, N=3)
    expect.close(answer.summary(X), summary(X), dtype="floating")


def case_all_negative(answer, expect, rng):
    """Every number is below zero, and so is the largest."""
    X = -1 - np.abs(draw(rng, K=2, N=4))
    expect.close(answer.summary(X), summary(X), dtype="floating")


def case_one_sample(answer, expect, rng):
    """A single sample: it deviates from its mean by nothing."""
    X = draw(rng, K=3, N=1)
    expect.close(answer.summary(X), summary(X), dtype="floating")


def case_no_feature(answer, expect):
    """No features: a table without rows."""
    expect.close(answer.summary(np.zeros((0, 4))), np.zeros((0, 3)), dtype="floating")


def case_whole_numbers(answer, expect, rng):
    """Whole numbers: mean and deviation have decimals all the same."""
    X = rng.integers(-9, 10, (2, 5))
    expect.close(answer.summary(X), summary(X), dtype="floating")


def case_single_precision_with_gaps(answer, expect, rng):
    """Every second sample of a larger array, in single precision."""
    X = draw(rng, K=2, N=8, dtype=np.float32)[:, ::2]
    expect.close(answer.summary(X), summary(X), dtype="floating")


def case_inputs_stay(answer, expect, rng):
    """X is only read."""
    expect.untouched(answer.summary, draw(rng, K=2, N=3))


def case_no_loop(answer, expect, rng):
    """No loop: as many steps in Python for 48 features or 256 samples as for a few."""
    expect.vectorized(
        answer.summary, summary, lambda K, N: (draw(rng, K, N),), K=(6, 48), N=(32, 256)
    )
