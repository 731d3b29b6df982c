# verdict: wrong
# None says that X has no gradient, and all layers before this one stop learning. X
# may be the output of another layer.
import torch


class Dense(torch.autograd.Function):
    """X W + b, with X (N, K), W (K, M) and b (M,)."""

    @staticmethod
    def forward(ctx, X, W, b):
        ctx.save_for_backward(X, W)
        return X @ W + b

    @staticmethod
    def backward(ctx, grad):
        X, W = ctx.saved_tensors
        return None, X.T @ grad, grad.sum(0)
