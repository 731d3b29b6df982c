# verdict: wrong
# `ctx.x = x` keeps the tensor, but not its version: a change in place gets into the
# gradient unseen. `ctx.save_for_backward(x)` is made for this.
import torch


class Softplus(torch.autograd.Function):
    """log(1 + exp(x)), entry by entry."""

    @staticmethod
    def forward(ctx, x):
        ctx.x = x
        return x.clamp(min=0) + torch.log1p(torch.exp(-x.abs()))

    @staticmethod
    def backward(ctx, grad):
        x = ctx.x
        return grad * torch.sigmoid(x)


def softplus(x):
    return Softplus.apply(x)
