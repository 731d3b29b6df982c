import torch


def draw(rng, device, N, dtype=torch.float32):
    """A tracked leaf with a gradient, and that gradient."""
    numbers = torch.tensor(rng.integers(-30, 31, (2, N)) / 10, dtype=dtype, device=device)
    w, g = numbers[0].clone().requires_grad_(), numbers[1].clone()
    w.grad = g.clone()
    return w, g


def case_one_step(answer, expect, device):
    """Two weights, one step."""
    w = torch.tensor([1.0, 2.0], device=device, requires_grad=True)
    w.grad = torch.tensor([4.0, -2.0], device=device)
    expect.in_place(answer.step, w, 0.5, want=torch.tensor([-1.0, 3.0], device=device))


def case_any_size(answer, expect, rng, device):
    """Any number of weights, any rate."""
    for N, rate in [(1, 0.1), (4, 0.25), (7, 1.0)]:
        w, g = draw(rng, device, N)
        expect.in_place(answer.step, w, rate, want=w.detach() - rate * g)


def case_double_precision(answer, expect, rng):
    """float64 stays float64."""
    w, g = draw(rng, "cpu", N=4, dtype=torch.float64)
    expect.in_place(answer.step, w, 0.1, want=w.detach() - 0.1 * g)


def case_remains_a_leaf(answer, expect, rng, device):
    """w is a leaf afterwards, and tracked."""
    w, g = draw(rng, device, N=3)
    seen = answer.drive.afterwards(w.detach(), g, 0.5)
    expect.close(seen["w"], w.detach() - 0.5 * g)
    expect.tensor(seen["w"], is_leaf=True, requires_grad=True, grad_fn=None)


def case_gradient_is_used_up(answer, expect, rng, device):
    """w.grad is None or zero afterwards, and nothing is returned."""
    w, g = draw(rng, device, N=3)
    seen = answer.drive.afterwards(w.detach(), g, 0.5)
    if seen["grad"] is not None:
        expect.close(seen["grad"], torch.zeros(3, device=device))
    expect.same(seen["returned"], None)


def case_several_steps(answer, expect, rng, device):
    """Down the slope of Σ w², with a backward() before each step: each shrinks w by a half."""
    w, _ = draw(rng, device, N=3)
    expect.close(answer.drive.descent(w.detach(), 0.25, 4), w.detach() / 16)
