# verdict: wrong
# On a CPU neither `.detach()` nor `.cpu()` nor `.numpy()` copies: all of them lead to
# the memory of x. From a GPU it would have been a copy, so the same code does two
# things.
import torch


def shared(a):
    return torch.from_numpy(a)


def on_device(a, device):
    return torch.tensor(a, dtype=torch.float32, device=device)


def to_array(x):
    return x.detach().cpu().numpy()
