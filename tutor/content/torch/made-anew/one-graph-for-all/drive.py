import torch
import torch.fx


def drive_gradient(answer, x):
    """x.grad after bend(x).sum().backward()"""
    answer.bend(x.requires_grad_()).sum().backward()
    return x.grad


def drive_captured(answer, x):
    """torch.fx.symbolic_trace(bend)(x)"""
    return torch.fx.symbolic_trace(answer.bend)(x)


def drive_captured_gradient(answer, x):
    """x.grad after torch.fx.symbolic_trace(bend)(x).sum().backward()"""
    torch.fx.symbolic_trace(answer.bend)(x.requires_grad_()).sum().backward()
    return x.grad
