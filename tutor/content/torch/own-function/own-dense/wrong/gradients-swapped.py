# verdict: wrong
# The order is that of forward's arguments, X first. Here W's gradient is given to X.
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
        return X.T @ grad, grad @ W.T, grad.sum(0)
