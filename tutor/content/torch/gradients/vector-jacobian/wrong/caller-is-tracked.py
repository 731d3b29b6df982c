# verdict: wrong
# `requires_grad_()` switches the caller's x on, and the gradient stays in its .grad;
# the next backward() adds to it. A leaf of your own is `x.detach().requires_grad_()`.
import torch


def vjp(f, x, v):
    x.requires_grad_()
    f(x).backward(gradient=v)
    return x.grad


def jacobian(f, x):
    M = len(f(x))
    basis = torch.eye(M, device=x.device)
    return torch.stack([vjp(f, x, v) for v in basis])
