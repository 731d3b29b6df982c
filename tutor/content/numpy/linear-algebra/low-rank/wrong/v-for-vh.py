# verdict: wrong
# NumPy returns Vh, already transposed: the product is U diag(s) Vh. With square
# matrices another `.T` is no error, only wrong.
import numpy as np


def low_rank(A, r):
    U, s, Vh = np.linalg.svd(A, full_matrices=False)
    return (U[:, :r] * s[:r]) @ Vh.T[:r]
