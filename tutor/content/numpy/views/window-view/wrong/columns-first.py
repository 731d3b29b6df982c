# verdict: wrong
# The first index is the row, the second the column, as in a matrix. x and y are the
# other way round.
import numpy as np


def window(A, row, column, height, width):
    return A[column : column + width, row : row + height]


def blackened(A, row, column, height, width):
    B = A.copy()
    window(B, row, column, height, width)[:] = 0
    return B
