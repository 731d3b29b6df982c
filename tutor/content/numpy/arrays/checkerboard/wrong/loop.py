# verdict: way
# The board is right, but each entry is a turn of a loop in Python: assign a slice
# instead.
import numpy as np


def checkerboard(rows, columns):
    board = np.zeros((rows, columns), dtype=np.int8)
    for i in range(rows):
        for j in range(columns):
            board[i, j] = (i + j) % 2
    return board
