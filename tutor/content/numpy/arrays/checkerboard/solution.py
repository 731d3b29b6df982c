import numpy as np


def checkerboard(rows, columns):
    """Zeros and ones in turn, 0 in the upper left corner, as int8."""
    board = np.zeros((rows, columns), dtype=np.int8)
    board[::2, 1::2] = 1
    board[1::2, ::2] = 1
    return board
