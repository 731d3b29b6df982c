# verdict: error
# `solve` wants as many equations as unknowns. With more of them there is no exact
# solution to find.
import numpy.linalg as la


def least_squares(A, b):
    return la.solve(A, b)
