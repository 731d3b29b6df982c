# verdict: wrong
# `dim=0` puts the sines below the cosines, as further rows. Each number keeps one
# row: `dim=1` puts them beside each other.
import torch


def fourier(x, K):
    k = torch.arange(1, K + 1, device=x.device)
    angles = x[:, None] * k
    return torch.cat([torch.cos(angles), torch.sin(angles)], dim=0)
