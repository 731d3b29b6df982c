# verdict: wrong
# R is triangular, not diagonal: the entries above the diagonal count too.
import numpy.linalg as la


def least_squares(A, b):
    Q, R = la.qr(A)
    return (Q.T @ b) / R.diagonal()
