# verdict: wrong
# argmax counts along the rows: after as many patches as there are in a row,
# `S.shape[1]`, the next row begins. `S.shape[0]` is how many rows there are.
import torch


def sums(A, p):
    H, W = A.shape
    return A.reshape(H // p, p, W // p, p).sum(dim=(1, 3))


def brightest(A, p):
    S = sums(A, p)
    i, j = divmod(S.argmax().item(), S.shape[0])
    return A[i * p : (i + 1) * p, j * p : (j + 1) * p]
