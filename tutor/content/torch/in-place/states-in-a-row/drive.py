import torch


def after(answer, w, x, last):
    """w and x after backward() from the sum of the states, or of the last one."""
    answer.states(w, x)[-1 if last else 0 :].sum().backward()
    return w, x


def drive_of_w(answer, w, x, last):
    """w.grad (zeros for None) after backward() from the states"""
    of_w = after(answer, w.requires_grad_(), x.requires_grad_(), last)[0].grad
    return torch.zeros_like(w) if of_w is None else of_w


def drive_of_x(answer, w, x, last):
    """x.grad after backward() from the states"""
    return after(answer, w.requires_grad_(), x.requires_grad_(), last)[1].grad


def drive_only_w(answer, w, x):
    """w.grad after states(w, x).sum().backward(), x being data"""
    return after(answer, w.requires_grad_(), x, False)[0].grad


def drive_only_x(answer, w, x):
    """x.grad after states(w, x).sum().backward(), w being data"""
    return after(answer, w, x.requires_grad_(), False)[1].grad


def drive_graph(answer, w, x):
    """states(w, x)[-1].sum()"""
    w, x = w.requires_grad_(), x.requires_grad_()
    return answer.states(w, x)[-1].sum(), {"w": w, "x": x}
