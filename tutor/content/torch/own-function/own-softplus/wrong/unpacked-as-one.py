# verdict: error
# `ctx.saved_tensors` is a tuple, even of one: `(x,) = ctx.saved_tensors`.
import torch


class Softplus(torch.autograd.Function):
    """log(1 + exp(x)), entry by entry."""

    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x.clamp(min=0) + torch.log1p(torch.exp(-x.abs()))

    @staticmethod
    def backward(ctx, grad):
        x = ctx.saved_tensors
        return grad * torch.sigmoid(x)


def softplus(x):
    return Softplus.apply(x)
