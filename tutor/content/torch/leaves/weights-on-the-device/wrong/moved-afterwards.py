# verdict: wrong
# The tracked tensor was made on the CPU, in float64; what `.to` returns is computed
# from it, and no leaf. On a CPU and with float32 values this very line works.
import torch


def weights(values, scale, device):
    w = torch.tensor(scale * values, requires_grad=True)
    return w.to(device, torch.float32)
