# verdict: wrong
# A slice is "from, up to", not "from, how many": the window ends at `row + height`, and
# not at `height`.
import numpy as np


def window(A, row, column, height, width):
    return A[row:height, column:width]


def blackened(A, row, column, height, width):
    B = A.copy()
    window(B, row, column, height, width)[:] = 0
    return B
