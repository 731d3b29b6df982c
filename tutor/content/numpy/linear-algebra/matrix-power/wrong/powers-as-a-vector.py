# verdict: wrong
# w is a vector, and `@` with a vector adds up. Each column has to be multiplied by its
# own: `V * w**p`, or `np.diag`.
import numpy as np
import numpy.linalg as la


def power(A, p):
    w, V = la.eig(A)
    return (V @ w**p @ la.inv(V)).real
