import torch


def fourier(x, K):
    """cos(x), ..., cos(K x), sin(x), ..., sin(K x) of each entry, as a row."""
    k = torch.arange(1, K + 1)
    features = torch.zeros(len(x), 2 * K)
    features[:, :K] = torch.cos(x[:, None] * k)
    features[:, K:] = torch.sin(x[:, None] * k)
    return features
