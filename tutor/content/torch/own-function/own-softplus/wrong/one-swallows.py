# verdict: wrong
# 1 + exp(-30) is 1 in float32, and its logarithm 0. `torch.log1p(e)` is log(1 + e)
# without forming the sum.
import torch


class Softplus(torch.autograd.Function):
    """log(1 + exp(x)), entry by entry."""

    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x.clamp(min=0) + torch.log(1 + torch.exp(-x.abs()))

    @staticmethod
    def backward(ctx, grad):
        (x,) = ctx.saved_tensors
        return grad * torch.sigmoid(x)


def softplus(x):
    return Softplus.apply(x)
