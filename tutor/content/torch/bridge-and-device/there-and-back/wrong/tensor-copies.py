# verdict: wrong
# torch.tensor always copies. `torch.from_numpy` makes a tensor in the memory that is
# there.
import torch


def shared(a):
    return torch.tensor(a)


def on_device(a, device):
    return torch.tensor(a, dtype=torch.float32, device=device)


def to_array(x):
    return x.detach().cpu().numpy().copy()
