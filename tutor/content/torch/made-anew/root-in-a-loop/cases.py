import torch


def cube_root(a):
    return (a.double() ** (1 / 3)).to(a)


def slope(a):
    return (a.double() ** (-2 / 3) / 3).to(a)


def draw(rng, device, *shape, dtype=torch.float32):
    """From 0.1 to 40, with one decimal."""
    return torch.tensor(rng.integers(1, 400, shape) / 10, dtype=dtype, device=device)


def check(answer, expect, a):
    expect.close(expect.untouched(answer.root, a), cube_root(a), rtol=1e-5, atol=0.0)
    expect.close(answer.drive.gradient(a), slope(a), rtol=1e-4, atol=0.0)


def case_eight(answer, expect, device):
    """The root of 8 is 2, and its slope 1/12."""
    check(answer, expect, torch.tensor(8.0, device=device))


def case_large_and_small(answer, expect, device):
    """Numbers that need many steps."""
    for number in (1e-6, 1000.0, 1e6):
        check(answer, expect, torch.tensor(number, device=device))


def case_one(answer, expect, device):
    """The root of 1: no step is needed, and the slope is 1/3."""
    caption = "The graph of your root(1): is there a way from the result to a?"
    expect.recorded(answer.drive.graph, torch.tensor(1.0, device=device), caption=caption)
    check(answer, expect, torch.tensor(1.0, device=device))


def case_nearly_one(answer, expect, device):
    """A number whose root is close to the start."""
    check(answer, expect, torch.tensor([1.01, 0.99], device=device))


def case_any_shape(answer, expect, rng, device):
    """Any shape; entries that need many steps beside some that need few; none at all."""
    for shape in ((3,), (2, 3), (2, 2), (0,)):
        check(answer, expect, draw(rng, device, *shape))
    check(answer, expect, torch.tensor([2000.0, 1.0, 0.001, 8.0], device=device))


def case_double_precision(answer, expect, rng, device):
    """float64 stays float64."""
    check(answer, expect, draw(rng, "cpu", 4, dtype=torch.float64))


def case_graph_grows(answer, expect, device):
    """More steps for a larger number, and all of them in the graph."""
    sizes = [answer.drive.nodes(torch.tensor(number, device=device)) for number in (1.0, 8.0, 1e6)]
    told = f"the graphs for a = 1, 8 and 1000000 have {sizes[0]}, {sizes[1]} and {sizes[2]} nodes"
    told += "; each number needs more steps than the one before"
    expect.true(sizes[0] < sizes[1] < sizes[2], told)
