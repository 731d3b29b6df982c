# verdict: way
# The numbers are right, but `matrix_power` multiplies. The task is to take A apart.
import numpy as np
import numpy.linalg as la


def power(A, p):
    return la.matrix_power(A, p)
