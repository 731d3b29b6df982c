# verdict: error
# `torch.eye(M)` is on the CPU, wherever x is: `device=x.device` makes it there.
import torch


def vjp(f, x, v):
    x = x.detach().requires_grad_()
    f(x).backward(gradient=v)
    return x.grad


def jacobian(f, x):
    M = len(f(x))
    basis = torch.eye(M)
    return torch.stack([vjp(f, x, v) for v in basis])
