# verdict: error
# NumPy cannot record what is done to a tracked tensor, so torch refuses to hand it
# over. `.detach()` gives the same numbers outside of the graph.
import torch


def shared(a):
    return torch.from_numpy(a)


def on_device(a, device):
    return torch.tensor(a, dtype=torch.float32, device=device)


def to_array(x):
    return x.cpu().numpy().copy()
