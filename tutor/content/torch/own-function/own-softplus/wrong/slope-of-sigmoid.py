# verdict: wrong
# σ (1 - σ) is the derivative of the sigmoid. That of softplus is the sigmoid itself.
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
        h = torch.sigmoid(x)
        return grad * h * (1 - h)


def softplus(x):
    return Softplus.apply(x)
