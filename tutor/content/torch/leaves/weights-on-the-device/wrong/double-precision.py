# verdict: wrong
# The values are NumPy's, in float64, and torch.tensor keeps that. Data in float32
# could not be multiplied with such weights.
import torch


def weights(values, scale, device):
    return torch.tensor(scale * values, device=device, requires_grad=True)
