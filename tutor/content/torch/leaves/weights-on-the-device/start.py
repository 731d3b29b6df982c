import torch


def weights(values, scale, device):
    """scale * values as float32 on the device: a leaf that wants a gradient."""
    w = torch.tensor(values, requires_grad=True)
    return scale * w.to(device, torch.float32)
