# verdict: wrong
# This is the mean of each patch, which is the sum divided by the p p pixels.
import torch


def sums(A, p):
    H, W = A.shape
    return A.reshape(H // p, p, W // p, p).mean(dim=(1, 3))


def brightest(A, p):
    S = sums(A, p)
    i, j = divmod(S.argmax().item(), S.shape[1])
    return A[i * p : (i + 1) * p, j * p : (j + 1) * p]
