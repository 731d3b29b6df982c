# verdict: wrong
# Each sample adds its gradient to that of b. The mean would be N times too small;
# whoever wants a mean puts it into the loss.
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
        return grad @ W.T, X.T @ grad, grad.mean(0)
