# verdict: error
# J has a row for each entry of f(x), not of x: M is `len(f(x))`.
import torch


def vjp(f, x, v):
    x = x.detach().requires_grad_()
    f(x).backward(gradient=v)
    return x.grad


def jacobian(f, x):
    M = len(x)
    basis = torch.eye(M, device=x.device)
    return torch.stack([vjp(f, x, v) for v in basis])
