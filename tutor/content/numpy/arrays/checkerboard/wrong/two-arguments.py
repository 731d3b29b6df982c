# verdict: error
# The second argument of `np.zeros` is the dtype, and a number is none. The shape is one
# argument, a tuple: `np.zeros((rows, columns))`.
import numpy as np


def checkerboard(rows, columns):
    board = np.zeros(rows, columns)
    board[::2, 1::2] = 1
    board[1::2, ::2] = 1
    return board
