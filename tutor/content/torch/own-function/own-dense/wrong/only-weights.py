# verdict: error
# X is an argument like any other: forward has three, so backward returns three. An
# earlier layer waits for this one.
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
        return X.T @ grad, grad.sum(0)
