# verdict: error
# s is a vector, and `@` with a vector adds up. Each column of U has to be multiplied by
# its own: `U * s`.
import numpy as np


def low_rank(A, r):
    U, s, Vh = np.linalg.svd(A, full_matrices=False)
    return U[:, :r] @ s[:r] @ Vh[:r]
