# verdict: wrong
# This solves the first K equations and forgets the others. All of them count.
import numpy.linalg as la


def least_squares(A, b):
    K = A.shape[1]
    return la.solve(A[:K], b[:K])
