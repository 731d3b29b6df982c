# verdict: wrong
# A slice leaves its end out: rows `row` to `row + height - 1` are all there without the
# extra 1.
import numpy as np


def window(A, row, column, height, width):
    return A[row : row + height + 1, column : column + width + 1]


def blackened(A, row, column, height, width):
    B = A.copy()
    window(B, row, column, height, width)[:] = 0
    return B
