# verdict: error
# save_for_backward is for tensors. A plain number may be put on ctx, `ctx.step =
# step`; here backward needs none.
import torch


class Quantize(torch.autograd.Function):
    """x, limited to [-1, 1] and rounded to a multiple of step."""

    @staticmethod
    def forward(ctx, x, step):
        ctx.save_for_backward(x, step)
        return torch.round(x.clamp(-1, 1) / step) * step

    @staticmethod
    def backward(ctx, grad):
        x, step = ctx.saved_tensors
        return grad * (x.abs() <= 1), None
