# verdict: wrong
# `dim=1` makes columns of the rows: this is the transpose, (N, M). What belongs to
# one entry of f(x) is a row.
import torch


def vjp(f, x, v):
    x = x.detach().requires_grad_()
    f(x).backward(gradient=v)
    return x.grad


def jacobian(f, x):
    M = len(f(x))
    basis = torch.eye(M, device=x.device)
    return torch.stack([vjp(f, x, v) for v in basis], dim=1)
