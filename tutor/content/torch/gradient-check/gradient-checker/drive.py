import torch


class BadCube(torch.autograd.Function):
    """x³, with 2 x² for its slope."""

    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x**3

    @staticmethod
    def backward(ctx, grad):
        (x,) = ctx.saved_tensors
        return grad * 2 * x**2


class AddsToLast(torch.autograd.Function):
    """x, with a number added to the last entry of the gradient."""

    @staticmethod
    def forward(ctx, x, by):
        ctx.by = by
        return x.clone()

    @staticmethod
    def backward(ctx, grad):
        grad = grad.clone()
        grad[..., -1] += ctx.by
        return grad, None


def drive_square(answer, inputs):
    """worst(f, [x]) for f(x) = Σ x²"""
    return answer.worst(lambda x: (x * x).sum(), inputs)


def drive_bad_cube(answer, inputs):
    """worst(f, [x]) for f(x) = Σ x³, whose backward gives 2 x²"""
    return answer.worst(lambda x: BadCube.apply(x).sum(), inputs)


def drive_bad_last(answer, inputs, by):
    """worst(f, [x]) for a sum whose last gradient is wrong by 1"""
    return answer.worst(lambda x: AddsToLast.apply(x, by).sum(), inputs)


def drive_product(answer, inputs):
    """worst(f, [X, w]) for f(X, w) = Σ tanh(X w)"""
    return answer.worst(lambda X, w: torch.tanh(X @ w).sum(), inputs)


def drive_bad_product(answer, inputs, which):
    """worst(f, [X, w]) where one of both gradients is wrong by 0.5"""

    def f(*inputs):
        inputs = list(inputs)
        spoiled = AddsToLast.apply(inputs[which], 0.5)
        return (inputs[0] @ inputs[1]).sum() + spoiled.sum()

    return answer.worst(f, inputs)


def drive_curved(answer, inputs):
    """worst(f, [x]) for f(x) = Σ 100 cos(3 x)"""
    return answer.worst(lambda x: 100 * torch.cos(3 * x).sum(), inputs)


def drive_afterwards(answer, x, w):
    """what tracking, gradients and versions of x and a tracked w are after worst(f, [x, w])"""
    w.requires_grad_()
    before = x._version, w._version
    answer.worst(lambda x, w: (x * w).sum(), [x, w])
    return {
        "x.requires_grad": x.requires_grad,
        "w.requires_grad": w.requires_grad,
        "gradients": [x.grad, w.grad],
        "written to": (x._version, w._version) != before,
    }


def drive_first_only(answer, inputs):
    """worst(f, [x, u]) for f(x, u) = Σ x²"""
    return answer.worst(lambda x, u: (x * x).sum(), inputs)


def drive_rooted(answer, inputs):
    """worst(f, [x]) for f(x) = Σ where(x > 0, √x, x)"""
    return answer.worst(lambda x: torch.where(x > 0, torch.sqrt(x), x).sum(), inputs)


def drive_own_softplus(answer, own, inputs):
    """worst(f, [x]) for f(x) = Σ softplus(x)², your own"""
    return answer.worst(lambda x: (own.softplus(x) ** 2).sum(), inputs)


def drive_own_dense(answer, own, inputs):
    """worst(f, [X, W, b]) for f = Σ tanh(Dense.apply(X, W, b)), your own"""
    return answer.worst(lambda *inputs: torch.tanh(own.Dense.apply(*inputs)).sum(), inputs)


def drive_straight_through(answer, own, inputs):
    """worst(f, [x]) for f(x) = Σ Quantize.apply(x, 0.25), your own"""
    return answer.worst(lambda x: own.Quantize.apply(x, 0.25).sum(), inputs)
