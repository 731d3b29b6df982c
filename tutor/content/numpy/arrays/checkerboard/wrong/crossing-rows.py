# verdict: wrong
# `board[1::2] = 1` fills whole rows, and `board[:, 1::2] = 1` whole columns: where they
# cross there should be 0. Choose rows and columns together, `board[1::2, ::2]`.
import numpy as np


def checkerboard(rows, columns):
    board = np.zeros((rows, columns), dtype=np.int8)
    board[1::2] = 1
    board[:, 1::2] = 1
    return board
