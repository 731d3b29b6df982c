# verdict: error
# v belongs to the results, and `.grad` to x: these are vectors of different lengths.
# v has to go in where backward() begins.
import torch


def vjp(f, x, v):
    x = x.detach().requires_grad_()
    f(x).sum().backward()
    return v * x.grad


def jacobian(f, x):
    M = len(f(x))
    basis = torch.eye(M, device=x.device)
    return torch.stack([vjp(f, x, v) for v in basis])
