import numpy as np


def window(A, row, column, height, width):
    """The rectangle of A with its upper left corner at (row, column), as a view."""
    # Correct this line: where does a slice end?
    return A[row:height, column:width]


def blackened(A, row, column, height, width):
    """A copy of A with 0 in this rectangle."""
    # Correct these lines: which array is B?
    B = np.asarray(A)
    window(B, row, column, height, width)[:] = 0
    return B
