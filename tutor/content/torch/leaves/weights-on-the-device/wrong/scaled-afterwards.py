# verdict: wrong
# The product comes after requires_grad=True, so it is recorded, and its result is no
# leaf. Scale first, track last.
import torch


def weights(values, scale, device):
    w = torch.tensor(values, dtype=torch.float32, device=device, requires_grad=True)
    return scale * w
