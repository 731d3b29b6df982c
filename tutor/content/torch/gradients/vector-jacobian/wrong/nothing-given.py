# verdict: error
# y has several entries, and backward() must know how much each counts: that is what v
# is for. `f(x).backward(gradient=v)`.
import torch


def vjp(f, x, v):
    x = x.detach().requires_grad_()
    f(x).backward()
    return x.grad


def jacobian(f, x):
    M = len(f(x))
    basis = torch.eye(M, device=x.device)
    return torch.stack([vjp(f, x, v) for v in basis])
