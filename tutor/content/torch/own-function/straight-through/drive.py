import torch


def drive_value(answer, x, step):
    """Quantize.apply(x, step)"""
    return answer.Quantize.apply(x, step)


def drive_gradient(answer, x, step, grad):
    """x.grad after Quantize.apply(x, step).backward(grad)"""
    leaf = x.detach().requires_grad_()
    answer.Quantize.apply(leaf, step).backward(grad)
    return leaf.grad


def drive_learned(answer, w, step, target):
    """Quantize.apply(w, step) after 60 steps of training"""
    w.requires_grad_()
    for _ in range(60):
        loss = ((answer.Quantize.apply(w, step) - target) ** 2).sum()
        (slope,) = torch.autograd.grad(loss, w)
        w = (w - 0.05 * slope).detach().requires_grad_()
    return answer.Quantize.apply(w, step).detach()
