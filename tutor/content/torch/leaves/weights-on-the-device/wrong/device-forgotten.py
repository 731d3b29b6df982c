# verdict: wrong
# Made without `device=`, w is on the CPU. Without a GPU nobody notices; with one the
# first product with data from there fails.
import torch


def weights(values, scale, device):
    w = scale * torch.tensor(values, dtype=torch.float32)
    return w.requires_grad_()
