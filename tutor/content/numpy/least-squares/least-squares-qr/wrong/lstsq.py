# verdict: way
# The numbers are right, but `lstsq` does the whole task. Here it is to be done through
# Q and R.
import numpy.linalg as la


def least_squares(A, b):
    return la.lstsq(A, b, rcond=None)[0]
