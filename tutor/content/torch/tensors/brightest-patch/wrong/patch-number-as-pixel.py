# verdict: wrong
# i and j count patches, and a slice of A counts pixels: patch i begins at `i * p`.
import torch


def sums(A, p):
    H, W = A.shape
    return A.reshape(H // p, p, W // p, p).sum(dim=(1, 3))


def brightest(A, p):
    S = sums(A, p)
    i, j = divmod(S.argmax().item(), S.shape[1])
    return A[i : i + p, j : j + p]
