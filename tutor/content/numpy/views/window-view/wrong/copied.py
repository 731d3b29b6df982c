# verdict: wrong
# The numbers are right, but they were copied, by `.copy()` or by a list of indices:
# what is written into this window never reaches A. A slice alone is a view.
import numpy as np


def window(A, row, column, height, width):
    return A[row : row + height, column : column + width].copy()


def blackened(A, row, column, height, width):
    B = A.copy()
    window(B, row, column, height, width)[:] = 0
    return B
