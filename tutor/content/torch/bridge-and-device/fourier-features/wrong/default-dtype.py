# verdict: wrong
# A buffer made without `dtype=` is float32, and what is written into it is rounded to
# that. Give it `dtype=x.dtype`, or let torch.cat make it.
import torch


def fourier(x, K):
    k = torch.arange(1, K + 1, device=x.device)
    features = torch.zeros(len(x), 2 * K, device=x.device)
    features[:, :K] = torch.cos(x[:, None] * k)
    features[:, K:] = torch.sin(x[:, None] * k)
    return features
