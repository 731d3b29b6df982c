# verdict: wrong
# Beyond the limits x may change and the output does not, in the large too: a weight
# there would run away. Its gradient is 0.
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
        return grad, None
