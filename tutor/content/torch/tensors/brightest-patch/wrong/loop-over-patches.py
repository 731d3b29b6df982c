# verdict: way
# The numbers are right, but the patches are taken one at a time in Python: after a
# reshape one sum has them all.
import torch


def sums(A, p):
    H, W = A.shape
    rows = [[A[i : i + p, j : j + p].sum() for j in range(0, W, p)] for i in range(0, H, p)]
    return torch.stack([torch.stack(row) for row in rows])


def brightest(A, p):
    S = sums(A, p)
    i, j = divmod(S.argmax().item(), S.shape[1])
    return A[i * p : (i + 1) * p, j * p : (j + 1) * p]
