# verdict: wrong
# k is a float64 tensor, and the wider dtype wins: float32 becomes float64. Whole
# numbers, or `dtype=x.dtype`, leave x what it is.
import torch


def fourier(x, K):
    k = torch.arange(1, K + 1, dtype=torch.float64, device=x.device)
    angles = x[:, None] * k
    return torch.cat([torch.cos(angles), torch.sin(angles)], dim=1)
