# verdict: wrong
# A reshape keeps the numbers in their order in memory and moves none. So the axes
# must come as A is read: patch row, row inside, patch column, column inside.
import torch


def sums(A, p):
    H, W = A.shape
    return A.reshape(H // p, W // p, p, p).sum(dim=(2, 3))


def brightest(A, p):
    S = sums(A, p)
    i, j = divmod(S.argmax().item(), S.shape[1])
    return A[i * p : (i + 1) * p, j * p : (j + 1) * p]
