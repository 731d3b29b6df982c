# verdict: wrong
# A view is a window onto the caller's image: what is written into A stays there after
# the call. The window needs no change of A.
import numpy as np


def window(A, row, column, height, width):
    A[:row] = 0
    A[:, :column] = 0
    return A[row : row + height, column : column + width]


def blackened(A, row, column, height, width):
    B = A.copy()
    window(B, row, column, height, width)[:] = 0
    return B
