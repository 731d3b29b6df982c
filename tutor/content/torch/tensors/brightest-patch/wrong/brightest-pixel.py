# verdict: wrong
# This finds the brightest pixel and the patch around it. The pixels of another patch
# may be darker and their sum larger.
import torch


def sums(A, p):
    H, W = A.shape
    return A.reshape(H // p, p, W // p, p).sum(dim=(1, 3))


def brightest(A, p):
    i, j = divmod(A.argmax().item(), A.shape[1])
    i, j = i // p, j // p
    return A[i * p : (i + 1) * p, j * p : (j + 1) * p]
