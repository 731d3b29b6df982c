# verdict: wrong
# from_numpy and `.to(device)` leave the dtype alone, and NumPy's is float64. Name the
# one you want: `dtype=torch.float32`.
import torch


def shared(a):
    return torch.from_numpy(a)


def on_device(a, device):
    return torch.from_numpy(a).clone().to(device)


def to_array(x):
    return x.detach().cpu().numpy().copy()
