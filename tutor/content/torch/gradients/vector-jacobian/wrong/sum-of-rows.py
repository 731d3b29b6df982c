# verdict: wrong
# `.sum().backward()` counts every entry of y once: that is v = [1, 1, ...], whatever
# v was given.
import torch


def vjp(f, x, v):
    x = x.detach().requires_grad_()
    f(x).sum().backward()
    return x.grad


def jacobian(f, x):
    M = len(f(x))
    basis = torch.eye(M, device=x.device)
    return torch.stack([vjp(f, x, v) for v in basis])
