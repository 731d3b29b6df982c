# verdict: wrong
# `np.zeros` makes float64 unless it is told otherwise, eight bytes for each entry. Add
# `dtype=np.int8`.
import numpy as np


def checkerboard(rows, columns):
    board = np.zeros((rows, columns))
    board[::2, 1::2] = 1
    board[1::2, ::2] = 1
    return board
