import numpy as np


def about(rows):
    A = np.array(rows)
    return A.shape, A.ndim, A.size, A.dtype.name, A.shape[::-1]


def draw(rng, *shape):
    """Whole numbers in nested lists."""
    return rng.integers(-9, 10, shape).tolist()


def case_two_rows(answer, expect, rng):
    """Two rows of three whole numbers."""
    rows = draw(rng, 2, 3)
    expect.same(answer.about(rows), about(rows))


def case_decimals(answer, expect, rng):
    """Numbers with decimals, and one decimal among whole numbers."""
    for rows in [[[0.5, 1.5, 2.5, 3.5], [1.5, 0.5, 2.5, 4.5]], [[1, 2, 3], [4, 5.5, 6]]]:
        expect.same(answer.about(rows), about(rows))


def case_one_axis(answer, expect, rng):
    """A plain list: one axis, which its transpose leaves alone."""
    rows = draw(rng, 4)
    expect.same(answer.about(rows), about(rows))


def case_three_axes(answer, expect, rng):
    """Lists in lists in lists: the transpose reverses all three axes."""
    rows = draw(rng, 2, 4, 3)
    expect.same(answer.about(rows), about(rows))


def case_truth_values(answer, expect):
    """True and False have a dtype of their own."""
    rows = [[True, False], [False, False], [True, True]]
    expect.same(answer.about(rows), about(rows))


def case_nothing_in_it(answer, expect):
    """Empty lists: no entries, but a shape."""
    for rows in [[], [[], [], []]]:
        expect.same(answer.about(rows), about(rows))
