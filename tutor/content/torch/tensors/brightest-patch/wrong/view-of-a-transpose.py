# verdict: error
# `.view` never copies and fails where the numbers do not lie in order in memory, as
# in a transpose. `.reshape` copies only there.
import torch


def sums(A, p):
    H, W = A.shape
    return A.view(-1).view(H // p, p, W // p, p).sum(dim=(1, 3))


def brightest(A, p):
    S = sums(A, p)
    i, j = divmod(S.argmax().item(), S.shape[1])
    return A[i * p : (i + 1) * p, j * p : (j + 1) * p]
