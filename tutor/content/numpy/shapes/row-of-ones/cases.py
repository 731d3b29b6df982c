import numpy as np


def with_bias(X):
    K, N = X.shape
    result = np.ones((K + 1, N), X.dtype)
    result[1:] = X
    return result


def parabola(x):
    result = np.ones((len(x), 3), x.dtype)
    result[:, 1] = x
    result[:, 2] = x * x
    return result


def draw(rng, *shape, dtype=float):
    """Numbers with one decimal, none of them 0 or 1."""
    return (rng.integers(2, 40, shape) / 10 * rng.choice([-1, 1], shape) + 0.05).astype(dtype)


def case_bias(answer, expect, rng):
    """Two features of three samples get a row of ones above them."""
    X = draw(rng, 2, 3)
    expect.close(answer.with_bias(X), with_bias(X))


def case_bias_of_any_shape(answer, expect, rng):
    """Any number of features and samples; as many of both; one sample, and none."""
    for K, N in [(4, 2), (3, 6), (3, 3), (2, 1), (3, 0)]:
        X = draw(rng, K, N)
        expect.close(answer.with_bias(X), with_bias(X))


def case_parabola(answer, expect, rng):
    """Four points: a row each of 1, x and x²."""
    x = draw(rng, 4)
    expect.close(answer.parabola(x), parabola(x))


def case_parabola_of_any_length(answer, expect, rng):
    """Seven points, three, one, and none."""
    for N in [7, 3, 1, 0]:
        x = draw(rng, N)
        expect.close(answer.parabola(x), parabola(x))


def case_dtype_is_kept(answer, expect, rng):
    """Single precision stays single precision."""
    X, x = draw(rng, 2, 3, dtype=np.float32), draw(rng, 4, dtype=np.float32)
    expect.close(answer.with_bias(X), with_bias(X))
    expect.close(answer.parabola(x), parabola(x))


def case_part_of_a_larger_array(answer, expect, rng):
    """Every second sample of a larger array."""
    X, x = draw(rng, 3, 8)[:, ::2], draw(rng, 8)[::2]
    expect.close(answer.with_bias(X), with_bias(X))
    expect.close(answer.parabola(x), parabola(x))


def case_inputs_stay(answer, expect, rng):
    """X and x are only read."""
    expect.untouched(answer.with_bias, draw(rng, 2, 3))
    expect.untouched(answer.parabola, draw(rng, 4))
