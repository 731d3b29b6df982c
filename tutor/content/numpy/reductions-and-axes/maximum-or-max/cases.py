import numpy as np


def relu(z):
    return np.where(z > 0, z, np.zeros((), z.dtype))


def draw(rng, *shape, dtype=float):
    """Negative and positive numbers with one decimal."""
    return (rng.integers(-30, 31, shape) / 10).astype(dtype)


def case_three_numbers(answer, expect):
    """Three numbers, one of them negative."""
    z = np.array([-1.5, 0.5, 2.0])
    expect.close(answer.relu(z), relu(z))


def case_any_shape(answer, expect, rng):
    """One axis, two, or three; one entry."""
    for shape in [(5,), (2, 4), (3, 3), (2, 1, 3), (1,)]:
        z = draw(rng, *shape)
        expect.close(answer.relu(z), relu(z))


def case_all_negative(answer, expect, rng):
    """Negative entries alone: only zeros are left."""
    z = -1 - np.abs(draw(rng, 2, 3))
    expect.close(answer.relu(z), relu(z))


def case_all_below_one(answer, expect):
    """Entries between 0 and 1 stay."""
    z = np.array([[0.1, -0.2, 0.3], [0.4, 0.0, -0.6]])
    expect.close(answer.relu(z), relu(z))


def case_empty(answer, expect):
    """No entries."""
    for shape in [(0,), (0, 3)]:
        expect.close(answer.relu(np.zeros(shape)), np.zeros(shape))


def case_dtype_is_kept(answer, expect, rng):
    """Whole numbers stay whole, single precision stays single."""
    for dtype in [int, np.float32]:
        z = (10 * draw(rng, 2, 4)).astype(dtype)
        expect.close(answer.relu(z), relu(z))


def case_part_of_a_larger_array(answer, expect, rng):
    """Every second column of a larger array."""
    z = draw(rng, 3, 8)[:, ::2]
    expect.close(answer.relu(z), relu(z))


def case_inputs_stay(answer, expect, rng):
    """z is only read."""
    expect.untouched(answer.relu, draw(rng, 2, 4) - 0.05)


def case_no_loop(answer, expect, rng):
    """No loop: as many steps in Python for 256 entries as for 32."""
    expect.vectorized(answer.relu, relu, lambda N: (draw(rng, N),), N=(32, 256))
