# verdict: wrong
# exp(1000) is inf in the formula as it stands. Let only negative numbers get into
# exp: the form with |x|.
import torch


class Softplus(torch.autograd.Function):
    """log(1 + exp(x)), entry by entry."""

    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return torch.log1p(torch.exp(x))

    @staticmethod
    def backward(ctx, grad):
        (x,) = ctx.saved_tensors
        return grad * torch.sigmoid(x)


def softplus(x):
    return Softplus.apply(x)
