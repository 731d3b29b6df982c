import numpy as np


def checkerboard(rows, columns):
    i, j = np.indices((rows, columns))
    return ((i + j) % 2).astype(np.int8)


def case_two_rows(answer, expect):
    """Two rows of three."""
    expect.same(answer.checkerboard(2, 3), checkerboard(2, 3))


def case_any_size(answer, expect):
    """Even and odd numbers of rows and of columns."""
    board = answer.checkerboard(4, 7)
    caption = "Your board, 4 by 7: no two equal numbers are neighbours."
    expect.show("matrix", name="your board", values=board, low=0, high=1, caption=caption)
    for rows, columns in [(3, 5), (4, 7), (6, 2)]:
        expect.same(answer.checkerboard(rows, columns), checkerboard(rows, columns))


def case_square(answer, expect):
    """As many rows as columns."""
    expect.same(answer.checkerboard(4, 4), checkerboard(4, 4))


def case_one_row_or_column(answer, expect):
    """One row, one column, one square."""
    for rows, columns in [(1, 5), (4, 1), (1, 1)]:
        expect.same(answer.checkerboard(rows, columns), checkerboard(rows, columns))


def case_empty(answer, expect):
    """No rows, or no columns."""
    for rows, columns in [(0, 3), (2, 0)]:
        expect.same(answer.checkerboard(rows, columns), checkerboard(rows, columns))


def case_no_loop(answer, expect):
    """No loop: as many steps in Python for 64 rows or columns as for 8."""
    expect.vectorized(
        answer.checkerboard,
        checkerboard,
        lambda rows, columns: (rows, columns),
        rows=(8, 64),
        columns=(6, 64),
    )
