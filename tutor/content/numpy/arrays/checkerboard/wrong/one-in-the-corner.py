# verdict: wrong
# This is the other board, with 1 in the upper left corner. Row 0 has its ones from
# column 1 on.
import numpy as np


def checkerboard(rows, columns):
    board = np.zeros((rows, columns), dtype=np.int8)
    board[::2, ::2] = 1
    board[1::2, 1::2] = 1
    return board
