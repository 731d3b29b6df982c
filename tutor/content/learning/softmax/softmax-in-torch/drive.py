import torch


def drive_gradient(answer, W, X, t, decay):
    """W.grad after cost(W, X, t, decay).backward()"""
    W = W.clone().requires_grad_()
    answer.cost(W, X, t, decay).backward()
    return torch.zeros_like(W) if W.grad is None else W.grad
