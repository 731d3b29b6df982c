# verdict: wrong
# `.float()` and `.to` copy where they must, and here there is nothing to do: they
# give back the tensor itself, in the memory of a. torch.tensor copies always.
import torch


def shared(a):
    return torch.from_numpy(a)


def on_device(a, device):
    return torch.from_numpy(a).float().to(device)


def to_array(x):
    return x.detach().cpu().numpy().copy()
