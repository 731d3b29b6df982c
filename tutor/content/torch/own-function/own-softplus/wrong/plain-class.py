# verdict: wrong
# Without torch.autograd.Function as its base this is a class like any other: autograd
# records its steps, and never asks your backward.
import torch


class Softplus:
    """log(1 + exp(x)), entry by entry."""

    @staticmethod
    def apply(x):
        return x.clamp(min=0) + torch.log1p(torch.exp(-x.abs()))

    @staticmethod
    def backward(ctx, grad):
        (x,) = ctx.saved_tensors
        return grad * torch.sigmoid(x)


def softplus(x):
    return Softplus.apply(x)
