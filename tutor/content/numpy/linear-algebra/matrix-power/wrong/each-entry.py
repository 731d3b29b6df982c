# verdict: wrong
# `A**p` raises each entry on its own. A power of a matrix multiplies the matrix.
import numpy as np
import numpy.linalg as la


def power(A, p):
    return A**p
