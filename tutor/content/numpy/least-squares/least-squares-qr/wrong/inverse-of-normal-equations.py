# verdict: wrong
# This computes Aᵀ A as well, and then its inverse: the digits are lost in the product,
# before anything is solved.
import numpy.linalg as la


def least_squares(A, b):
    return la.inv(A.T @ A) @ (A.T @ b)
