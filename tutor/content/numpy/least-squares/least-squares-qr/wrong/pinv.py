# verdict: way
# The numbers are right, but the pseudo-inverse does the whole task. Here it is to be
# done through Q and R.
import numpy.linalg as la


def least_squares(A, b):
    return la.pinv(A) @ b
