# verdict: wrong
# The numbers are those of `values`, without the factor `scale`.
import torch


def weights(values, scale, device):
    return torch.tensor(values, dtype=torch.float32, device=device, requires_grad=True)
