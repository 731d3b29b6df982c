import torch


def vjp(f, x, v):
    """The row vector v times the Jacobian of f at x."""
    x = x.detach().requires_grad_()
    f(x).sum().backward()  # Correct this line: where is v?
    return x.grad


def jacobian(f, x):
    """The Jacobian of f at x, a row for each entry of f(x)."""
    return torch.zeros(len(f(x)), len(x))
