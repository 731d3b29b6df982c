import torch


def weights(values, scale, device):
    """scale * values as float32 on the device: a leaf that wants a gradient."""
    w = scale * torch.tensor(values, dtype=torch.float32, device=device)
    return w.requires_grad_()
