# verdict: error
# NumPy reads the computer's own memory, and a GPU has another one: `.cpu()` is
# missing. On a CPU it changes nothing, so it may always be there.
import torch


def shared(a):
    return torch.from_numpy(a)


def on_device(a, device):
    return torch.tensor(a, dtype=torch.float32, device=device)


def to_array(x):
    return x.detach().numpy().copy()
