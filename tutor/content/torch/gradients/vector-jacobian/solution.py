import torch


def vjp(f, x, v):
    """The row vector v times the Jacobian of f at x."""
    x = x.detach().requires_grad_()
    f(x).backward(gradient=v)
    return x.grad


def jacobian(f, x):
    """The Jacobian of f at x, a row for each entry of f(x)."""
    M = len(f(x))
    basis = torch.eye(M, device=x.device)
    return torch.stack([vjp(f, x, v) for v in basis])
