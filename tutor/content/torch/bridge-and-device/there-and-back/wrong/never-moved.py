# verdict: wrong
# A tensor made without `device=` is on the CPU. On a machine without a GPU nobody
# notices, on the other ones the next operation fails.
import torch


def shared(a):
    return torch.from_numpy(a)


def on_device(a, device):
    return torch.tensor(a, dtype=torch.float32)


def to_array(x):
    return x.detach().cpu().numpy().copy()
