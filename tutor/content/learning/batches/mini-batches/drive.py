import torch


def drive_epochs(answer, x, y, size, seed, epochs, elsewhere=0):
    """the batches of some epochs, each one as (xb, yb)"""
    torch.manual_seed(elsewhere)
    data = answer.batches(x, y, size, seed)
    return [[(xb, yb) for xb, yb in data] for _ in range(epochs)]
