# verdict: wrong
# The two axes that are summed over disappear, and these are the patches. Those inside
# of a patch, 1 and 3, have to go.
import torch


def sums(A, p):
    H, W = A.shape
    return A.reshape(H // p, p, W // p, p).sum(dim=(0, 2))


def brightest(A, p):
    S = sums(A, p)
    i, j = divmod(S.argmax().item(), S.shape[1])
    return A[i * p : (i + 1) * p, j * p : (j + 1) * p]
