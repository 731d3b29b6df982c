import numpy as np


def checkerboard(rows, columns):
    """Zeros and ones in turn, 0 in the upper left corner, as int8."""
    # Correct these lines, and add what is missing.
    board = np.zeros((rows, columns))
    board[:1] = 1
    return board
