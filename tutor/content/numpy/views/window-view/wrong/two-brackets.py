# verdict: wrong
# `A[...][...]` slices the rows, and then the rows of the result once more. Rows and
# columns belong in one pair of brackets, with a comma.
import numpy as np


def window(A, row, column, height, width):
    return A[row : row + height][column : column + width]


def blackened(A, row, column, height, width):
    B = A.copy()
    window(B, row, column, height, width)[:] = 0
    return B
