import math

import torch


def softplus(x):
    entries = [max(z, 0) + math.log1p(math.exp(-abs(z))) for z in x.flatten().tolist()]
    return torch.tensor(entries, dtype=torch.float64).reshape(x.shape).to(x)


def slope(x):
    entries = [0.5 * (1 + math.tanh(z / 2)) for z in x.flatten().tolist()]
    return torch.tensor(entries, dtype=torch.float64).reshape(x.shape).to(x)


def draw(rng, device, *shape, dtype=torch.float32):
    """Entries with one decimal from -3 to 3, on the device."""
    return torch.tensor(rng.integers(-30, 31, shape) / 10, dtype=dtype, device=device)


def case_one_number(answer, expect, device):
    """A single number, and the derivative there."""
    x = torch.tensor(0.5, device=device)
    expect.close(answer.drive.value(x), softplus(x))
    expect.close(answer.drive.gradient(x, torch.ones_like(x)), slope(x))


def case_own_node(answer, expect, rng, device):
    """It is a Function, and the graph has one node for it."""
    is_function, nodes = answer.drive.node(draw(rng, device, 3))
    expect.true(is_function, "Softplus is no subclass of torch.autograd.Function")
    expect.same(nodes, ["SoftplusBackward", "AccumulateGrad"])


def case_any_shape(answer, expect, rng, device):
    """Any shape, empty ones too, and any incoming gradient."""
    for shape in ((4,), (2, 3), (3, 3), (0,), (2, 0)):
        x, grad = draw(rng, device, *shape), draw(rng, device, *shape)
        expect.close(expect.untouched(answer.drive.value, x), softplus(x))
        expect.close(expect.untouched(answer.drive.gradient, x, grad), grad * slope(x))


def case_columns(answer, expect, rng, device):
    """A transpose, whose entries lie in another order in memory."""
    x, grad = draw(rng, device, 4, 2).T, draw(rng, device, 2, 4)
    expect.close(answer.drive.value(x), softplus(x))
    expect.close(answer.drive.gradient(x, grad), grad * slope(x))


def case_inside(answer, expect, rng, device):
    """In the middle of a formula, (softplus(3 x)²).sum(): the gradient by x."""
    x = draw(rng, device, 2)
    caption = "Your node among torch's own: what it saved, what it hands back."
    expect.recorded(answer.drive.graph, x, caption=caption)
    x = draw(rng, device, 5)
    expect.close(answer.drive.inside(x), 6 * softplus(3 * x) * slope(3 * x))


def case_large(answer, expect, device):
    """Large numbers, positive and negative: neither inf nor nan."""
    x = torch.tensor([1000.0, 90.0, -90.0, -1000.0], device=device)
    expect.close(answer.drive.value(x), softplus(x))
    expect.close(answer.drive.gradient(x, torch.ones_like(x)), slope(x))


def case_very_negative(answer, expect, device):
    """For x = -30 it is exp(-30), to all digits, and not 0."""
    x = torch.tensor([-12.0, -20.0, -30.0], device=device)
    expect.close(answer.drive.value(x), softplus(x), rtol=1e-4, atol=0.0)


def case_gradcheck(answer, expect, rng):
    """It passes torch.autograd.gradcheck in float64."""
    x = draw(rng, "cpu", 2, 3, dtype=torch.float64)
    told = "torch.autograd.gradcheck finds that backward and central differences differ"
    expect.true(expect.untouched(answer.drive.gradcheck, x) is True, told)


def case_changed_meanwhile(answer, expect, rng, device):
    """x is changed in place before backward(): an error, or the gradient at the old x."""
    x = draw(rng, device, 4)
    got = answer.drive.changed(x)
    if got != "RuntimeError":
        expect.close(got, slope(x))
