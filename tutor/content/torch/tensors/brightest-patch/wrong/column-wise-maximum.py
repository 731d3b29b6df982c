# verdict: wrong
# `argmax(dim=1)` looks for the best patch of each row of patches, and this takes the
# first of them. Without a dim all patches are compared.
import torch


def sums(A, p):
    H, W = A.shape
    return A.reshape(H // p, p, W // p, p).sum(dim=(1, 3))


def brightest(A, p):
    j = sums(A, p).argmax(dim=1)[0].item()
    return A[:p, j * p : (j + 1) * p]
