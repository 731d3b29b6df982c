import numpy as np


def differences(x):
    return np.array([x[n + 1] - x[n] for n in range(len(x) - 1)], x.dtype)


def draw(rng, N):
    """Numbers with one decimal."""
    return rng.integers(-50, 51, N) / 10


def case_inputs_stay(answer, expect):
    """Squares, and x is the same after the call."""
    x = np.array([1.0, 4.0, 9.0, 16.0])
    caption = "The memory of x after your call: entries that have changed are marked."
    expect.looked_at(answer.differences, x, caption=caption)
    expect.untouched(answer.differences, x)
    expect.close(answer.differences(x), differences(x))


def case_any_length(answer, expect, rng):
    """Any numbers, and any number of them."""
    for N in [2, 5, 9]:
        x = draw(rng, N)
        expect.close(answer.differences(x), differences(x))


def case_one_and_none(answer, expect):
    """One entry or none has no differences."""
    for N in [1, 0]:
        expect.close(answer.differences(np.zeros(N)), np.zeros(0))


def case_dtype_is_kept(answer, expect, rng):
    """Whole numbers stay whole, single precision stays single."""
    for dtype in [int, np.float32]:
        x = (10 * draw(rng, 6)).astype(dtype)
        expect.close(answer.differences(x), differences(x))


def case_part_of_a_larger_array(answer, expect, rng):
    """Every second entry of a larger array."""
    x = draw(rng, 10)[::2]
    expect.close(answer.differences(x), differences(x))


def case_new_memory(answer, expect, rng):
    """The result has memory of its own: who changes it leaves x alone."""
    expect.copy(answer.differences, draw(rng, 6))


def case_no_loop(answer, expect, rng):
    """No loop: as many steps in Python for 256 entries as for 32."""
    expect.vectorized(answer.differences, differences, lambda N: (draw(rng, N),), N=(32, 256))
