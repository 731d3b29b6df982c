import torch


def sums(A, p):
    """The sum of each p x p patch."""
    H, W = A.shape
    # Correct this line: which numbers does each patch get?
    return torch.sum(A.reshape(H // p, W // p, p, p), dim=(2, 3))


def brightest(A, p):
    """The patch with the largest sum, as a view of A."""
    i, j = 0, 0
    return A[i * p : (i + 1) * p, j * p : (j + 1) * p]
