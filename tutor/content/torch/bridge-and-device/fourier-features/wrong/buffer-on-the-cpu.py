# verdict: error
# Numbers are copied from the device to the CPU here, by `.cpu()` or into a buffer
# made without `device=x.device`. Each such copy makes the device stop and wait.
import torch


def fourier(x, K):
    k = torch.arange(1, K + 1, device=x.device)
    features = torch.zeros(len(x), 2 * K, dtype=x.dtype)
    features[:, :K] = torch.cos(x[:, None] * k)
    features[:, K:] = torch.sin(x[:, None] * k)
    return features
