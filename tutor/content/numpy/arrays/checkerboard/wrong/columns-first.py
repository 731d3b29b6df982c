# verdict: wrong
# A shape names the rows first: `(rows, columns)`.
import numpy as np


def checkerboard(rows, columns):
    board = np.zeros((columns, rows), dtype=np.int8)
    board[::2, 1::2] = 1
    board[1::2, ::2] = 1
    return board
