import torch


def sums(A, p):
    """The sum of each p x p patch."""
    H, W = A.shape
    return A.reshape(H // p, p, W // p, p).sum(dim=(1, 3))


def brightest(A, p):
    """The patch with the largest sum, as a view of A."""
    S = sums(A, p)
    i, j = divmod(torch.argmax(S).item(), S.shape[1])
    return A[i * p : (i + 1) * p, j * p : (j + 1) * p]
