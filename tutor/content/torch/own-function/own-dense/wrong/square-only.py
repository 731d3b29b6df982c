# verdict: wrong
# For square matrices the shapes fit without the transpose, and the numbers are those
# of another product.
import torch


class Dense(torch.autograd.Function):
    """X W + b, with X (N, K), W (K, M) and b (M,)."""

    @staticmethod
    def forward(ctx, X, W, b):
        ctx.save_for_backward(X, W, b)
        return X @ W + b

    @staticmethod
    def backward(ctx, grad):
        X, W, b = ctx.saved_tensors
        return grad @ (W if len(W) == len(b) == len(X) else W.T), X.T @ grad, grad.sum(0)
