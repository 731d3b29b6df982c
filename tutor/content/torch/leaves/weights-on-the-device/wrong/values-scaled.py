# verdict: wrong
# `*=` scales the caller's array. Without the `=` the product is a new one: `scale *
# values`.
import torch


def weights(values, scale, device):
    values *= scale
    return torch.tensor(values, dtype=torch.float32, device=device, requires_grad=True)
