# verdict: wrong
# grad is missing here: this is the gradient of Y.sum(), as if each entry of Y had the
# gradient 1.
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
        return torch.ones_like(grad) @ W.T, X.T @ torch.ones_like(grad), grad.sum(0)
