# verdict: wrong
# `tolist` makes numbers of Python's, and of these NumPy makes float64: the dtype is
# lost on the way, and it is slow.
import numpy as np
import torch


def shared(a):
    return torch.from_numpy(a)


def on_device(a, device):
    return torch.tensor(a, dtype=torch.float32, device=device)


def to_array(x):
    return np.array(x.tolist())
