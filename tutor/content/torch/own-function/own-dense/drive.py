import torch


def after(answer, X, W, b, grad):
    """X, W and b after Y.backward(grad)."""
    leaves = [each.requires_grad_() for each in (X, W, b)]
    answer.Dense.apply(*leaves).backward(grad)
    return leaves


def drive_value(answer, X, W, b):
    """Dense.apply(X, W, b)"""
    return answer.Dense.apply(X, W, b)


def drive_of_X(answer, X, W, b, grad):
    """X.grad after Dense.apply(X, W, b).backward(grad)"""
    return after(answer, X, W, b, grad)[0].grad


def drive_of_W(answer, X, W, b, grad):
    """W.grad after Dense.apply(X, W, b).backward(grad)"""
    return after(answer, X, W, b, grad)[1].grad


def drive_of_b(answer, X, W, b, grad):
    """b.grad after Dense.apply(X, W, b).backward(grad)"""
    return after(answer, X, W, b, grad)[2].grad


def drive_node(answer, X, W, b):
    """the node of Dense.apply(X, W, b), and how many next functions it has"""
    node = answer.Dense.apply(X, W.requires_grad_(), b).grad_fn
    return [node.name(), len(node.next_functions)]


def drive_two_layers(answer, X, W, b, V, c, grad):
    """W.grad after Dense.apply(Dense.apply(X, W, b), V, c).backward(grad)"""
    W.requires_grad_()
    answer.Dense.apply(answer.Dense.apply(X, W, b), V, c).backward(grad)
    return W.grad


def drive_changed(answer, X, W, b):
    """Y = Dense.apply(X, W, b); W += 1; Y.sum().backward()"""
    X.requires_grad_()
    Y = answer.Dense.apply(X, W, b)
    W += 1
    Y.sum().backward()


def drive_gradcheck(answer, X, W, b):
    """torch.autograd.gradcheck(Dense.apply, (X, W, b))"""
    leaves = tuple(each.requires_grad_() for each in (X, W, b))
    return torch.autograd.gradcheck(answer.Dense.apply, leaves, raise_exception=False)


def drive_graph(answer, X, W, b):
    """Dense.apply(X, W, b).sum()"""
    X, W, b = X.requires_grad_(), W.requires_grad_(), b.requires_grad_()
    return answer.Dense.apply(X, W, b).sum(), {"X": X, "W": W, "b": b}
