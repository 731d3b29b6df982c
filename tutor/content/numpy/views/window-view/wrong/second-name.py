# verdict: wrong
# `B = A` copies nothing, both names mean the caller's array. `A.copy()` makes one that
# may be changed.
import numpy as np


def window(A, row, column, height, width):
    return A[row : row + height, column : column + width]


def blackened(A, row, column, height, width):
    B = A
    window(B, row, column, height, width)[:] = 0
    return B
