import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def gradient(w, X, t):
    return X @ (sigmoid(w @ X) - t)


def draw(rng, K, N, dtype=float):
    """Weights, samples in columns, labels; one decimal, so that they can be read."""
    w = rng.integers(-15, 16, K) / 10
    X = rng.integers(-20, 21, (K, N)) / 10
    t = rng.permutation(np.arange(N) % 2)
    return w.astype(dtype), X.astype(dtype), t.astype(dtype)


def case_few_samples(answer, expect, rng):
    """Two features, three samples: small enough to check by hand."""
    w, X, t = draw(rng, K=2, N=3)
    expect.close(answer.gradient(w, X, t), gradient(w, X, t), dtype="floating")


def case_any_shape(answer, expect, rng):
    """Any number of features and of samples."""
    for K, N in [(4, 7), (6, 2), (1, 5)]:
        w, X, t = draw(rng, K, N)
        expect.close(answer.gradient(w, X, t), gradient(w, X, t), dtype="floating")


def case_as_many_features_as_samples(answer, expect, rng):
    """K = N, where rows and columns are easily mixed up without an error."""
    w, X, t = draw(rng, K=3, N=3)
    expect.close(answer.gradient(w, X, t), gradient(w, X, t), dtype="floating")


def case_one_sample(answer, expect, rng):
    """A single sample."""
    w, X, t = draw(rng, K=3, N=1)
    expect.close(answer.gradient(w, X, t), gradient(w, X, t), dtype="floating")


def case_part_of_a_larger_array(answer, expect, rng):
    """Every second sample of a larger array: X is not contiguous in memory."""
    w, X, t = draw(rng, K=3, N=8)
    X, t = X[:, ::2], t[::2]
    expect.close(answer.gradient(w, X, t), gradient(w, X, t), dtype="floating")


def case_float32(answer, expect, rng):
    """Inputs in single precision."""
    w, X, t = draw(rng, K=3, N=5, dtype=np.float32)
    expect.close(answer.gradient(w, X, t), gradient(w, X, t), dtype="floating")


def case_inputs_stay(answer, expect, rng):
    """w, X and t are only read."""
    expect.untouched(answer.gradient, *draw(rng, K=3, N=5))
