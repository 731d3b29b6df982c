# verdict: error
# `torch.arange` without `device=` is on the CPU, and x is not: nothing is computed
# between two devices. `device=x.device` puts it beside x.
import torch


def fourier(x, K):
    k = torch.arange(1, K + 1)
    angles = x[:, None] * k
    return torch.cat([torch.cos(angles), torch.sin(angles)], dim=1)
