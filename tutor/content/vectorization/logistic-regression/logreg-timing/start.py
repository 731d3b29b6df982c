import torch


def gradient(w, X, t):
    """Gradient of the error at w, on the device where the tensors are."""
    # Your code here, as in NumPy; torch.sigmoid is there.
    return torch.zeros_like(w)
