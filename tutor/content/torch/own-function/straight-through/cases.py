import torch


def draw(rng, device, *shape):
    """Entries with one decimal from -2 to 2: many of them beyond the limits, some on them."""
    return torch.tensor(rng.integers(-20, 21, shape) / 10, dtype=torch.float32, device=device)


def quantized(x, step):
    entries = [round(min(max(z, -1.0), 1.0) / step) * step for z in x.flatten().tolist()]
    return torch.tensor(entries).reshape(x.shape).to(x)


def passed(x, grad):
    pairs = zip(x.flatten().tolist(), grad.flatten().tolist())
    return torch.tensor([g if -1 <= z <= 1 else 0.0 for z, g in pairs]).reshape(x.shape).to(x)


def case_one_number(answer, expect, device):
    """A single number within the limits."""
    x, grad = torch.tensor([0.3], device=device), torch.tensor([5.0], device=device)
    expect.close(answer.drive.value(x, 0.25), quantized(x, 0.25))
    expect.close(answer.drive.gradient(x, 0.25, grad), grad)


def case_beyond(answer, expect, device):
    """A number beyond the limits: no gradient."""
    for z in (1.7, -1.7):
        x, grad = torch.tensor([z], device=device), torch.tensor([5.0], device=device)
        expect.close(answer.drive.gradient(x, 0.25, grad), torch.zeros_like(x))


def case_any_shape(answer, expect, rng, device):
    """Any shape and any step."""
    for shape, step in [((6,), 0.5), ((2, 3), 0.25), ((3, 3), 0.125), ((0,), 0.5)]:
        x, grad = draw(rng, device, *shape), draw(rng, device, *shape)
        expect.close(expect.untouched(answer.drive.value, x, step), quantized(x, step))
        got = expect.untouched(answer.drive.gradient, x, step, grad)
        expect.close(got, passed(x, grad))


def case_on_the_limit(answer, expect, device):
    """On the limits 1 and -1 the gradient goes through."""
    x = torch.tensor([1.0, -1.0, 1.0625, -1.0625], device=device)
    expect.close(answer.drive.gradient(x, 0.25, torch.ones_like(x)), passed(x, torch.ones_like(x)))


def case_rounded_to_zero(answer, expect, device):
    """Numbers that are rounded to 0 have a gradient too, and 0 itself."""
    x = torch.tensor([0.05, -0.1, 0.0], device=device)
    expect.close(answer.drive.gradient(x, 0.5, torch.ones_like(x)), torch.ones_like(x))


def case_learns(answer, expect, device):
    """Steps against the gradient of (q - 0.5)², with q = Quantize(w): q gets to 0.5."""
    w = torch.tensor([-0.8, 0.1, 0.9], device=device)
    expect.close(answer.drive.learned(w, 0.25, 0.5), torch.full_like(w, 0.5))
