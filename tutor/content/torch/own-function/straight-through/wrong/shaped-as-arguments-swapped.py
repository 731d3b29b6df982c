# verdict: error
# The order is that of forward's arguments: x first, then step.
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
        return None, grad * (x.abs() <= 1)
