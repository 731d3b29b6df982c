# verdict: error
# "cuda" is the name of one kind of device: who has another one, or none, cannot run
# this. `x.device` is right everywhere.
import torch


def fourier(x, K):
    k = torch.arange(1, K + 1, device="cuda")
    angles = x[:, None] * k
    return torch.cat([torch.cos(angles), torch.sin(angles)], dim=1)
