import numpy as np


def sigmoid(x):
    x = np.asarray(x)
    return np.exp(-np.logaddexp(0, -x))


def draw(rng, *shape, dtype=float):
    """One decimal, so that they can be read."""
    return (rng.integers(-40, 41, shape) / 10).astype(dtype)


def case_few_numbers(answer, expect):
    """Three numbers: below 0, 0, above 0."""
    x = np.array([-2.0, 0.0, 1.5])
    expect.close(answer.sigmoid(x), sigmoid(x))


def case_any_shape(answer, expect, rng):
    """Any number of axes; no entry at all."""
    for shape in [(7,), (3, 4), (2, 1, 3), (0,)]:
        x = draw(rng, *shape)
        expect.close(answer.sigmoid(x), sigmoid(x))


def case_large(answer, expect):
    """Numbers far above and far below 0."""
    x = np.array([-1000.0, -720.0, 720.0, 1000.0, np.inf, -np.inf])
    expect.close(answer.sigmoid(x), sigmoid(x))


def case_small_values(answer, expect):
    """Small values have all their digits."""
    for value in [-30.0, -60.0, -700.0]:
        x = np.array([value])
        expect.close(answer.sigmoid(x), sigmoid(x), rtol=1e-10, atol=0.0)


def case_no_warning(answer, expect):
    """Nothing overflows on the way, either: no warning."""
    for x in [np.array([-1000.0]), np.array([1000.0]), np.array([-800.0, 800.0, 0.5])]:
        told = answer.drive.warnings(x)
        expect.true(told == [], f"sigmoid({x}) is computed with a warning: {', '.join(told)}")


def case_single_precision(answer, expect):
    """float32 stays float32, and its small values are right as well."""
    x = np.array([-100.0, -80.0, -30.0, 0.5, 100.0], np.float32)
    expect.close(answer.sigmoid(x), sigmoid(x))
    expect.close(answer.sigmoid(x[2:3]), sigmoid(x[2:3]), rtol=1e-4, atol=0.0)
    told = answer.drive.warnings(x)
    expect.true(told == [], f"in float32 there is a warning: {', '.join(told)}")


def case_whole_numbers(answer, expect, rng):
    """Whole numbers give floating point numbers."""
    x = rng.integers(-4, 5, 6)
    expect.close(answer.sigmoid(x), sigmoid(x), dtype="floating")


def case_inputs_stay(answer, expect, rng):
    """x is only read, every second entry of a larger array."""
    x = draw(rng, 10)[::2]
    expect.close(expect.untouched(answer.sigmoid, x), sigmoid(x))


def case_no_loop(answer, expect, rng):
    """No loop: as many steps in Python for 256 numbers as for 32."""
    expect.vectorized(answer.sigmoid, sigmoid, lambda N: (draw(rng, N),), N=(32, 256))
