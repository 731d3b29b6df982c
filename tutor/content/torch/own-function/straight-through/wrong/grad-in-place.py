# verdict: wrong
# This writes zeros into the gradient that arrives, and it may be on its way to
# another node, too. Multiply, or use torch.where.
import torch


class Quantize(torch.autograd.Function):
    """x, limited to [-1, 1] and rounded to a multiple of step."""

    @staticmethod
    def forward(ctx, x, step):
        ctx.save_for_backward(x)
        return torch.round(x.clamp(-1, 1) / step) * step

    @staticmethod
    def backward(ctx, grad):
        (x,) = ctx.saved_tensors
        return grad.masked_fill_(x.abs() > 1, 0), None
