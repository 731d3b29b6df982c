# verdict: wrong
# That is the derivative of max(x, 0) only. The second part of the formula has one,
# too; together they are the sigmoid.
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
        return grad * (x > 0)


def softplus(x):
    return Softplus.apply(x)
