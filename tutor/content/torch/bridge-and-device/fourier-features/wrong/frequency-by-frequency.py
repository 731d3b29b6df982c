# verdict: way
# The numbers are right, but each frequency is a turn of a loop in Python, with calls
# of its own. `x[:, None] * k` has all of them at once.
import torch


def fourier(x, K):
    columns = [torch.cos(k * x) for k in range(1, K + 1)]
    columns += [torch.sin(k * x) for k in range(1, K + 1)]
    return torch.stack(columns, dim=1)
