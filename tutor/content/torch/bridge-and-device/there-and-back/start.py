import torch


def shared(a):
    """The array as a tensor in the same memory."""
    return torch.tensor(a)


def on_device(a, device):
    """The array's numbers as float32 on the device, in memory of their own."""
    return torch.from_numpy(a)


def to_array(x):
    """The tensor's numbers as an array with memory of its own."""
    return x.numpy()
