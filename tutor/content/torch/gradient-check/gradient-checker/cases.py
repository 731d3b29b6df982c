import math

import torch

KEPT = {
    "x.requires_grad": False,
    "w.requires_grad": True,
    "gradients": [None, None],
    "written to": False,
}


def draw(rng, device, *shape, dtype=torch.float64):
    """Entries with one decimal, away from 0."""
    numbers = rng.integers(2, 20, shape) / 10 * rng.choice([-1, 1], shape)
    return torch.tensor(numbers, dtype=dtype, device=device)


def right(expect, got):
    """The result for a gradient that is right."""
    expect.close(got, 0.0, atol=1e-5)


def case_one_number(answer, expect, device):
    """One number: x², whose gradient is right."""
    right(expect, answer.drive.square([torch.tensor(3.0, dtype=torch.float64, device=device)]))


def case_one_number_wrong(answer, expect, device):
    """One number: a cube whose backward says 2 x² instead of 3 x²."""
    x = torch.tensor(-3.0, dtype=torch.float64, device=device)
    expect.close(answer.drive.bad_cube([x]), 9.0, atol=1e-5)


def case_many_entries(answer, expect, rng, device):
    """Many entries: the worst of them counts, and any shape will do."""
    for shape in ((3,), (2, 3), (2, 1, 2)):
        x = draw(rng, device, *shape)
        right(expect, answer.drive.square([x]))
        expect.close(answer.drive.bad_cube([x]), (x * x).max().item(), rtol=1e-5, atol=1e-5)


def case_one_entry_wrong(answer, expect, rng, device):
    """Only the gradient of the last entry is wrong, by 1 too much or too little."""
    for by in (1.0, -1.0):
        expect.close(answer.drive.bad_last([draw(rng, device, 4)], by), 1.0, atol=1e-5)


def case_two_inputs(answer, expect, rng, device):
    """Two inputs of different shapes: each may be the wrong one."""
    X, w = draw(rng, device, 2, 3), draw(rng, device, 3)
    right(expect, answer.drive.product([X, w]))
    for which in (0, 1):
        expect.close(answer.drive.bad_product([X, w], which), 0.5, atol=1e-5)


def case_single_precision(answer, expect, rng, device):
    """float32 inputs are checked in float64."""
    right(expect, answer.drive.square([draw(rng, device, 2, 3, dtype=torch.float32)]))


def case_curved(answer, expect, rng, device):
    """A strongly curved function, where one-sided differences are too coarse."""
    right(expect, answer.drive.curved([draw(rng, device, 3)]))


def case_untouched(answer, expect, rng, device):
    """The inputs keep their numbers, and nothing else is done to them."""
    for dtype in (torch.float64, torch.float32):
        x, w = draw(rng, device, 4, dtype=dtype), draw(rng, device, 4, dtype=dtype)
        expect.untouched(answer.drive.square, [x])
        expect.same(answer.drive.afterwards(x, w), KEPT)


def case_order_in_memory(answer, expect, rng, device):
    """Transposes, and every second entry."""
    x = draw(rng, device, 2, 3).T
    expect.close(answer.drive.bad_cube([x]), (x * x).max().item(), rtol=1e-5, atol=1e-5)
    x = draw(rng, device, 6)[::2]
    expect.close(answer.drive.bad_cube([x]), (x * x).max().item(), rtol=1e-5, atol=1e-5)


def case_unused(answer, expect, rng, device):
    """An input that f does not use."""
    right(expect, answer.drive.first_only([draw(rng, device, 3), draw(rng, device, 2)]))


def case_empty(answer, expect, rng, device):
    """No entries, or no inputs with entries: nothing is wrong."""
    right(expect, answer.drive.square([draw(rng, device, 0)]))
    right(expect, answer.drive.square([draw(rng, device, 2, 0)]))


def case_nan(answer, expect, device):
    """A gradient that is nan, among right ones before and after it."""
    for numbers in ([-1.0, 4.0], [4.0, -1.0, 2.25]):
        got = answer.drive.rooted([torch.tensor(numbers, dtype=torch.float64, device=device)])
        told = f"worst returns {got}, but the gradient at -1 is nan"
        expect.true(isinstance(got, float) and math.isnan(got), told)


def case_own_softplus(answer, expect, rng, device, earlier):
    """Your own softplus is right."""
    for own in earlier["own-softplus"][-1:]:
        right(expect, answer.drive.own_softplus(own, [draw(rng, device, 2, 3)]))


def case_own_dense(answer, expect, rng, device, earlier):
    """Your own dense layer is right, with all its three gradients."""
    X, W, b = draw(rng, device, 2, 3), draw(rng, device, 3, 4), draw(rng, device, 4)
    for own in earlier["own-dense"][-1:]:
        right(expect, answer.drive.own_dense(own, [X, W, b]))


def case_straight_through(answer, expect, device, earlier):
    """Straight through is wrong on purpose: 1 where the function is flat."""
    x = torch.tensor([0.3, -0.6], dtype=torch.float64, device=device)
    for own in earlier["straight-through"][-1:]:
        expect.close(answer.drive.straight_through(own, [x]), 1.0, atol=1e-5)
