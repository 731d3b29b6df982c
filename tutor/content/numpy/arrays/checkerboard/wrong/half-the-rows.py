# verdict: wrong
# Rows 1, 3, 5, ... are still empty: their ones begin in column 0, so they need an
# assignment of their own.
import numpy as np


def checkerboard(rows, columns):
    board = np.zeros((rows, columns), dtype=np.int8)
    board[::2, 1::2] = 1
    return board
