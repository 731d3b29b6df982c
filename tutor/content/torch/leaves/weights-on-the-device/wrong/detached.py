# verdict: wrong
# This is a leaf, but nobody asked for its gradient, or `.detach()` took that back: it
# is data. `.requires_grad_()` is missing.
import torch


def weights(values, scale, device):
    w = torch.tensor(values, requires_grad=True)
    return (scale * w).to(device, torch.float32).detach()
