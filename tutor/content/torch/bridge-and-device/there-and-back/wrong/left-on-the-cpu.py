# verdict: error
# A tensor made without `device=` is on the CPU, and `.cuda()` needs an NVIDIA or AMD
# GPU. Use the device that is given.
import torch


def shared(a):
    return torch.from_numpy(a)


def on_device(a, device):
    return torch.tensor(a, dtype=torch.float32).cuda()


def to_array(x):
    return x.detach().cpu().numpy().copy()
