import numpy as np


def mse(y, t):
    return sum((float(y.flat[n]) - float(t[n])) ** 2 for n in range(len(t))) / len(t)


def draw(rng, N, dtype=float):
    """Predictions as a column and targets, one decimal, so that they can be read."""
    y, t = rng.integers(-30, 31, (2, N)) / 10
    return y[:, None].astype(dtype), t.astype(dtype)


def show_errors(expect, y, t, got):
    """The differences whose mean square the learner's result is: a table, or one for each."""
    is_number = isinstance(got, (int, float, np.floating))
    table = is_number and np.isclose(np.mean((y - t) ** 2), got)
    first = y if table else y[:, 0]
    told = f"Your mse is {got:.4g}: the mean of " if table else "Meant is the mean of "
    expect.show(
        "broadcasting",
        operands=[{"name": "y", "values": first}, {"name": "t", "values": t}],
        operator="-",
        result=first - t,
        caption=told + ("9 squares, not of 3." if table else "3 squares, one for each sample."),
    )


def case_perfect_fit(answer, expect):
    """Three exact predictions: no error."""
    y, t = np.array([[1.0], [2.0], [3.0]]), np.array([1.0, 2.0, 3.0])
    got = answer.mse(y, t)
    show_errors(expect, y, t, got)
    expect.close(got, 0.0)


def case_column(answer, expect, rng):
    """Predictions in a column, any number of them."""
    for N in [2, 5, 8]:
        y, t = draw(rng, N)
        expect.close(answer.mse(y, t), mse(y, t))


def case_flat(answer, expect, rng):
    """Flat predictions."""
    y, t = draw(rng, N=4)
    expect.close(answer.mse(y[:, 0], t), mse(y, t))


def case_one_sample(answer, expect, rng):
    """A single sample."""
    y, t = draw(rng, N=1)
    expect.close(answer.mse(y + 0.5, t), mse(y + 0.5, t))


def case_whole_numbers(answer, expect, rng):
    """Whole numbers, and single precision."""
    for dtype in [int, np.float32]:
        y, t = draw(rng, N=5, dtype=dtype)
        expect.close(answer.mse(y, t), mse(y, t), rtol=1e-5)


def case_part_of_a_larger_array(answer, expect, rng):
    """One column of a larger array, every second row."""
    y, t = draw(rng, N=8)
    y = np.hstack((y, 100 + y))[::2, :1]
    expect.close(answer.mse(y, t[::2]), mse(y, t[::2]))


def case_inputs_stay(answer, expect, rng):
    """y and t are only read."""
    expect.untouched(answer.mse, *draw(rng, N=3))


def case_no_loop(answer, expect, rng):
    """No loop: as many steps in Python for 256 samples as for 32."""
    expect.vectorized(answer.mse, mse, lambda N: draw(rng, N), N=(32, 256))
