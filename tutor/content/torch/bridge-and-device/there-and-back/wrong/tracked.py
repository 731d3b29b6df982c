# verdict: wrong
# With requires_grad=True everything computed from it is recorded for backward().
# Numbers that come from outside are data, unless somebody wants their gradient.
import torch


def shared(a):
    return torch.from_numpy(a)


def on_device(a, device):
    return torch.tensor(a, dtype=torch.float32, device=device, requires_grad=True)


def to_array(x):
    return x.detach().cpu().numpy().copy()
