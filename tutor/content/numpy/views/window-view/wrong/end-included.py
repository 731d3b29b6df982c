# verdict: wrong
# A slice leaves its end out already, so `row + height - 1` is one row short. From 1 to
# 3 are rows 1 and 2.
import numpy as np


def window(A, row, column, height, width):
    return A[row : max(row + height - 1, 0), column : max(column + width - 1, 0)]


def blackened(A, row, column, height, width):
    B = A.copy()
    window(B, row, column, height, width)[:] = 0
    return B
