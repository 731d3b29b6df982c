# verdict: wrong
# This is the window alone. What is wanted is all of the image, with zeros in that
# place.
import numpy as np


def window(A, row, column, height, width):
    return A[row : row + height, column : column + width]


def blackened(A, row, column, height, width):
    return np.zeros_like(window(A, row, column, height, width))
