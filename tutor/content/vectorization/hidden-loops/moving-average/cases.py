import numpy as np

LOOPS = ["builtins.map", "numpy.apply_along_axis", "numpy.vectorize"]


def moving_average(y, m):
    return np.array([np.mean(y[i : i + m]) for i in range(len(y) - m + 1)])


def draw(rng, N, dtype=float):
    """Numbers of one decimal, so that they can be read."""
    return (rng.integers(-40, 41, N) / 10).astype(dtype)


def case_pairs(answer, expect, rng):
    """The mean of neighbours, m = 2, of four numbers."""
    y = draw(rng, 4)
    expect.close(answer.moving_average(y, 2), moving_average(y, 2))


def case_any_size(answer, expect, rng):
    """Any length, and any width of the window."""
    for N, m in [(7, 3), (9, 4), (12, 11)]:
        y = draw(rng, N)
        expect.close(answer.moving_average(y, m), moving_average(y, m))


def case_window_of_one(answer, expect, rng):
    """m = 1: every number is its own mean."""
    y = draw(rng, 5)
    expect.close(answer.moving_average(y, 1), y)


def case_one_window(answer, expect, rng):
    """m = N: a single window; and a single number."""
    for N in [6, 1]:
        y = draw(rng, N)
        expect.close(answer.moving_average(y, N), moving_average(y, N))


def case_whole_numbers(answer, expect, rng):
    """Whole numbers have means that are not."""
    y = rng.integers(0, 10, 8)
    expect.close(answer.moving_average(y, 3), moving_average(y, 3), dtype="floating")


def case_part_of_a_larger_array(answer, expect, rng):
    """y is only read, every second entry of a larger array."""
    y = draw(rng, 16)[::2]
    expect.close(expect.untouched(answer.moving_average, y, 3), moving_average(y, 3))


def case_no_loop_over_windows(answer, expect, rng):
    """No loop over the windows: as many steps in Python for 256 numbers as for 32."""
    expect.vectorized(
        answer.moving_average, moving_average, lambda N: (draw(rng, N), 5), N=(32, 256)
    )


def case_no_loop_in_a_window(answer, expect, rng):
    """No loop inside a window: as many steps for a width of 64 as for 8."""
    expect.vectorized(
        answer.moving_average, moving_average, lambda m: (draw(rng, 100), m), m=(8, 64)
    )


def case_no_hidden_loop(answer, expect, rng):
    """No loop that is hidden in map, apply_along_axis or vectorize."""
    because = "it comes back to Python for every window; a running sum does not"
    y = draw(rng, 9)
    got = expect.without(answer.moving_average, y, 3, names=LOOPS, because=because)
    expect.close(got, moving_average(y, 3))
