# verdict: error
# This is J v, the Jacobian times a column vector: v would need N entries. vᵀ J has
# the vector on the left.
import torch


def vjp(f, x, v):
    return torch.autograd.functional.jacobian(f, x) @ v


def jacobian(f, x):
    return torch.autograd.functional.jacobian(f, x)
