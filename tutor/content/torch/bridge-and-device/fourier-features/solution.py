import torch


def fourier(x, K):
    """cos(x), ..., cos(K x), sin(x), ..., sin(K x) of each entry, as a row."""
    k = torch.arange(1, K + 1, device=x.device)
    angles = x[:, None] * k
    return torch.cat([torch.cos(angles), torch.sin(angles)], dim=1)
