import numpy as np


def window(A, row, column, height, width):
    """The rectangle of A with its upper left corner at (row, column), as a view."""
    return A[row : row + height, column : column + width]


def blackened(A, row, column, height, width):
    """A copy of A with 0 in this rectangle."""
    B = np.copy(A)
    window(B, row, column, height, width)[:] = 0
    return B
