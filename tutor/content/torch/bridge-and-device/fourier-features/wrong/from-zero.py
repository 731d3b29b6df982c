# verdict: wrong
# `arange(K)` begins at 0 and ends before K: cos(0 x) is 1 everywhere, and cos(K x) is
# missing. `arange(1, K + 1)` counts from 1 to K.
import torch


def fourier(x, K):
    k = torch.arange(K, device=x.device)
    angles = x[:, None] * k
    return torch.cat([torch.cos(angles), torch.sin(angles)], dim=1)
