import torch

FUNCTIONS = {
    "products": lambda x: x[:-1] * x[1:],
    "squares": lambda x: x * x,
    "length": lambda x: (x * x).sum()[None],
    "twice": lambda x: torch.cat([x, 3 * x]),
}


def drive_vjp(answer, name, x, v):
    """vjp(f, x, v)"""
    return answer.vjp(FUNCTIONS[name], x, v)


def drive_jacobian(answer, name, x):
    """jacobian(f, x)"""
    return answer.jacobian(FUNCTIONS[name], x)


def drive_place(answer, name, N):
    """jacobian(f, x).device, for x on the device meta"""
    return str(answer.jacobian(FUNCTIONS[name], torch.zeros(N, device="meta")).device)


def drive_tracked(answer, name, x, v):
    """vjp(f, x, v) and jacobian(f, x), for an x with requires_grad=True"""
    x.requires_grad_()
    row, rows = answer.vjp(FUNCTIONS[name], x, v), answer.jacobian(FUNCTIONS[name], x)
    return {"vjp": row, "jacobian": rows, "grad of x": x.grad}


def drive_left(answer, name, x, v):
    """x.requires_grad after vjp(f, x, v)"""
    answer.vjp(FUNCTIONS[name], x, v)
    return x.requires_grad
