# verdict: wrong
# `w = 0` only lets the name w mean the number 0. To write into the window it needs an
# index on the left: `w[:] = 0`.
import numpy as np


def window(A, row, column, height, width):
    return A[row : row + height, column : column + width]


def blackened(A, row, column, height, width):
    B = A.copy()
    w = window(B, row, column, height, width)
    w = 0
    return B
