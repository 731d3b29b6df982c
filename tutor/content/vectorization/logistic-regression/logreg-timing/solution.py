import torch


def gradient(w, X, t):
    """Gradient of the error at w, on the device where the tensors are."""
    return X @ (torch.sigmoid(w @ X) - t)
