import numpy as np


def window(A, row, column, height, width):
    rows, columns = range(row, row + height), range(column, column + width)
    entries = [[A[i, j] for j in columns] for i in rows]
    return np.array(entries, A.dtype).reshape(height, width)


def blackened(A, row, column, height, width):
    i, j = np.indices(A.shape)
    inside = (row <= i) & (i < row + height) & (column <= j) & (j < column + width)
    return np.where(inside, np.zeros((), A.dtype), A)


def image(rows, columns):
    """Row i has the numbers 10 i + 1, 10 i + 2, ...: each says where it is from."""
    return 10 * np.arange(rows)[:, None] + np.arange(1, columns + 1)


PLACES = [(0, 0, 2, 3), (2, 4, 3, 2), (1, 3, 2, 4), (3, 1, 1, 5), (0, 0, 5, 7)]


def case_small(answer, expect):
    """Two rows and one column out of three rows and four columns."""
    A = image(3, 4)
    caption = "The memory of A, and what your window looks at: a view is another way to read it."
    expect.looked_at(answer.window, A, 1, 2, 2, 1, caption=caption)
    expect.same(answer.window(A, 1, 2, 2, 1), window(A, 1, 2, 2, 1))


def case_any_window(answer, expect):
    """Any place and size, up to the whole image."""
    A = image(5, 7)
    for place in PLACES:
        expect.same(answer.window(A, *place), window(A, *place))


def case_square(answer, expect):
    """A square image and a square window, where rows and columns are easily mixed up."""
    A = image(4, 4)
    expect.same(answer.window(A, 1, 2, 2, 2), window(A, 1, 2, 2, 2))


def case_empty(answer, expect):
    """A height or a width of 0."""
    A = image(3, 4)
    for place in [(1, 2, 0, 2), (1, 2, 2, 0), (0, 0, 0, 0)]:
        expect.same(answer.window(A, *place), window(A, *place))


def case_part_of_a_larger_image(answer, expect):
    """A may be a transpose, of single precision."""
    A = image(4, 3).astype(np.float32).T
    expect.same(answer.window(A, 1, 1, 2, 3), window(A, 1, 1, 2, 3))


def case_view(answer, expect):
    """The window is not copied: it lies in the memory of A."""
    expect.view(answer.window, image(3, 4), 1, 1, 2, 3)


def case_inputs_stay(answer, expect):
    """Neither function changes A."""
    caption = "The memory of A after your blackened: entries that have changed are marked."
    expect.looked_at(answer.blackened, image(2, 3), 0, 1, 2, 1, caption=caption)
    expect.untouched(answer.window, image(3, 4), 1, 1, 2, 3)
    expect.untouched(answer.blackened, image(3, 4), 1, 2, 2, 1)


def case_blackened(answer, expect):
    """A copy with zeros in any place."""
    A = image(5, 7)
    for place in [(1, 2, 2, 1), *PLACES]:
        expect.same(answer.blackened(A, *place), blackened(A, *place))


def case_new_memory(answer, expect):
    """What `blackened` returns has memory of its own."""
    expect.copy(answer.blackened, image(3, 4), 1, 2, 2, 1)
