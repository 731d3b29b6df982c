import torch


class Softplus(torch.autograd.Function):
    """log(1 + exp(x)), entry by entry."""

    @staticmethod
    def forward(ctx, x):
        return torch.log(1 + torch.exp(x))

    @staticmethod
    def backward(ctx, grad):
        # Your code here.
        return grad


def softplus(x):
    return Softplus.apply(x)
