# verdict: wrong
# Kept on ctx, W's version is not noted: after a change in place backward computes
# with the new W, without a word. Use `ctx.save_for_backward`.
import torch


class Dense(torch.autograd.Function):
    """X W + b, with X (N, K), W (K, M) and b (M,)."""

    @staticmethod
    def forward(ctx, X, W, b):
        ctx.X, ctx.W = X, W
        return X @ W + b

    @staticmethod
    def backward(ctx, grad):
        X, W = ctx.X, ctx.W
        return grad @ W.T, X.T @ grad, grad.sum(0)
