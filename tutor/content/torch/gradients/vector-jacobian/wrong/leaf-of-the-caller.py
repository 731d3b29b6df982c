# verdict: error
# `.clone()` stays in the graph of a tracked x: the gradient goes on to the caller's
# x, and the clone is no leaf, so its own .grad is None. `.detach()` first.
import torch


def vjp(f, x, v):
    leaf = x.clone() if x.requires_grad else x.clone().requires_grad_()
    f(leaf).backward(gradient=v)
    return leaf.grad


def jacobian(f, x):
    M = len(f(x))
    basis = torch.eye(M, device=x.device)
    return torch.stack([vjp(f, x, v) for v in basis])
