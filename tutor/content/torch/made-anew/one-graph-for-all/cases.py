import torch


def bend(x):
    entries = [z**0.5 if z >= 1 else (z + 1) / 2 for z in x.flatten().tolist()]
    return torch.tensor(entries, dtype=torch.float64).reshape(x.shape).to(x)


def slope(x):
    entries = [0.5 * z**-0.5 if z >= 1 else 0.5 for z in x.flatten().tolist()]
    return torch.tensor(entries, dtype=torch.float64).reshape(x.shape).to(x)


def draw(rng, device, *shape, dtype=torch.float32):
    """Entries with one decimal from -2 to 4, on both sides of 1."""
    return torch.tensor(rng.integers(-20, 41, shape) / 10, dtype=dtype, device=device)


def case_one_number(answer, expect, device):
    """A single number, above 1 or below."""
    for number in (4.0, 0.5):
        x = torch.tensor(number, device=device)
        expect.close(answer.bend(x), bend(x))


def case_both_sides(answer, expect, device):
    """Two entries, one on each side."""
    x = torch.tensor([4.0, 0.5], device=device)
    expect.close(answer.bend(x), bend(x))


def case_any_shape(answer, expect, rng, device):
    """Any shape, with negative entries; none at all."""
    for shape in ((5,), (2, 3), (3, 3), (0,)):
        x = draw(rng, device, *shape)
        expect.close(expect.untouched(answer.bend, x), bend(x))
    x = draw(rng, device, 4, 2).T
    expect.close(answer.bend(x), bend(x))


def case_double_precision(answer, expect, rng):
    """float64 stays float64."""
    x = draw(rng, "cpu", 5, dtype=torch.float64)
    expect.close(answer.bend(x), bend(x))


def case_gradient(answer, expect, rng, device):
    """The slope where all entries are positive."""
    x = torch.tensor([4.0, 2.25, 0.5, 0.25], device=device)
    expect.close(answer.drive.gradient(x), slope(x))


def case_gradient_at_zero(answer, expect, device):
    """The slope at 0, where that of the root is inf."""
    x = torch.tensor([0.0, 4.0], device=device)
    expect.close(answer.drive.gradient(x), slope(x))


def case_gradient_below_zero(answer, expect, device):
    """The slope at negative numbers, which have no root."""
    x = torch.tensor([-4.0, 4.0, -0.25], device=device)
    expect.close(answer.drive.gradient(x), slope(x))


def case_captured(answer, expect, rng, device):
    """A graph that is captured once, and used with other numbers."""
    x = draw(rng, device, 6)
    expect.close(answer.drive.captured(x), bend(x))
    expect.close(answer.drive.captured_gradient(x), slope(x))
