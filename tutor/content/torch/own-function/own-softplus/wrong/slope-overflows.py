# verdict: wrong
# exp(x) / (1 + exp(x)) is inf / inf for large x, which is nan. torch.sigmoid computes
# the same without it.
import torch


class Softplus(torch.autograd.Function):
    """log(1 + exp(x)), entry by entry."""

    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x.clamp(min=0) + torch.log1p(torch.exp(-x.abs()))

    @staticmethod
    def backward(ctx, grad):
        (x,) = ctx.saved_tensors
        return grad * torch.exp(x) / (1 + torch.exp(x))


def softplus(x):
    return Softplus.apply(x)
