# verdict: wrong
# `board[::2][1::2]` picks every second row, and then every second one of those rows.
# Rows and columns belong in one pair of brackets: `board[::2, 1::2]`.
import numpy as np


def checkerboard(rows, columns):
    board = np.zeros((rows, columns), dtype=np.int8)
    board[::2][1::2] = 1
    board[1::2][::2] = 1
    return board
