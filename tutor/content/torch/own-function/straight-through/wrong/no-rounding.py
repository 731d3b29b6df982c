# verdict: wrong
# Now the gradient arrives because nothing is rounded. The values have to stay
# multiples of step.
import torch


class Quantize(torch.autograd.Function):
    """x, limited to [-1, 1] and rounded to a multiple of step."""

    @staticmethod
    def forward(ctx, x, step):
        ctx.save_for_backward(x)
        return x.clamp(-1, 1)

    @staticmethod
    def backward(ctx, grad):
        (x,) = ctx.saved_tensors
        return grad * (x.abs() <= 1), None
