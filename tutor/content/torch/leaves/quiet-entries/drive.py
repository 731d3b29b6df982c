import torch


def drive_gradient(answer, x, limit):
    """x.grad after h = torch.sigmoid(x), loud(h, limit), h.sum().backward()"""
    x.requires_grad_()
    h = torch.sigmoid(x)
    answer.loud(h, limit)
    h.sum().backward()
    return x.grad


def drive_graph(answer, x, limit):
    """h.sum() after h = torch.sigmoid(x), loud(h, limit)"""
    h = torch.sigmoid(x.requires_grad_())
    answer.loud(h, limit)
    return h.sum(), {"x": x}
