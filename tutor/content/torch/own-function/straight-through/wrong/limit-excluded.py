# verdict: wrong
# The limits themselves belong to it: `<=`, not `<`. A weight that is exactly 1 could
# never come back otherwise.
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
        return grad * (x.abs() < 1), None
