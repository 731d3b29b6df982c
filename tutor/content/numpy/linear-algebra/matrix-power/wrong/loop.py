# verdict: way
# The numbers are right, but A is multiplied again and again. The task is to take it
# apart.
import numpy as np
import numpy.linalg as la


def power(A, p):
    B = np.eye(len(A))
    for _ in range(p):
        B = B @ A
    return B
