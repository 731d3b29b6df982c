# verdict: wrong
# `.detach().cpu()` is a tensor still. `.numpy()` makes an array of it.
import torch


def shared(a):
    return torch.from_numpy(a)


def on_device(a, device):
    return torch.tensor(a, dtype=torch.float32, device=device)


def to_array(x):
    return x.detach().cpu().clone()
