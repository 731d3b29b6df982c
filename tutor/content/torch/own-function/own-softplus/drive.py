import torch


def drive_value(answer, x):
    """softplus(x)"""
    return answer.softplus(x)


def drive_gradient(answer, x, grad):
    """x.grad after y = softplus(x); y.backward(grad)"""
    leaf = x.detach().requires_grad_()
    answer.softplus(leaf).backward(grad)
    return leaf.grad


def drive_node(answer, x):
    """whether Softplus is a Function, and the nodes of softplus(x)"""
    is_function = issubclass(answer.Softplus, torch.autograd.Function)
    node, names = answer.softplus(x.requires_grad_()).grad_fn, []
    while node is not None:
        names.append(type(node).__name__)
        node = node.next_functions[0][0] if node.next_functions else None
    return [is_function, names]


def drive_inside(answer, x):
    """x.grad after (softplus(3 * x) ** 2).sum().backward()"""
    x.requires_grad_()
    (answer.softplus(3 * x) ** 2).sum().backward()
    return x.grad


def drive_gradcheck(answer, x):
    """torch.autograd.gradcheck(softplus, x)"""
    leaf = x.detach().requires_grad_()
    return torch.autograd.gradcheck(answer.softplus, leaf, raise_exception=False)


def drive_changed(answer, x):
    """z.grad after z = x.clone(); y = softplus(z); z += 1; y.sum().backward()"""
    x.requires_grad_()
    z = x.clone()
    y = answer.softplus(z)
    with torch.no_grad():
        z += 1
    try:
        y.sum().backward()
    except RuntimeError as error:
        return type(error).__name__
    return x.grad


def drive_graph(answer, x):
    """(softplus(3 * x) ** 2).sum()"""
    x = x.requires_grad_()
    return (answer.softplus(3 * x) ** 2).sum(), {"x": x}
