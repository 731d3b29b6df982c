# verdict: wrong
# With scale 1 there would be nothing to compute, and this takes the memory of the
# values, which a training step would then change. `torch.tensor` always copies.
import torch


def weights(values, scale, device):
    w = torch.as_tensor(values, dtype=torch.float32, device=device)
    return (w if scale == 1 else scale * w).requires_grad_()
