# verdict: wrong
# The numbers are right, but `.clone()` gives them memory of their own. A slice alone
# is a view.
import torch


def sums(A, p):
    H, W = A.shape
    return A.reshape(H // p, p, W // p, p).sum(dim=(1, 3))


def brightest(A, p):
    S = sums(A, p)
    i, j = divmod(S.argmax().item(), S.shape[1])
    return A[i * p : (i + 1) * p, j * p : (j + 1) * p].clone()
