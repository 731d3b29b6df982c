import torch


def loud(h, limit):
    return torch.tensor([x if abs(x) >= limit else 0 for x in h.tolist()]).to(h)


def draw(rng, device, N, dtype=torch.float32, tracked=True):
    """Entries with one decimal from -2 to 2, on the device."""
    h = torch.tensor(rng.integers(-20, 21, N) / 10, dtype=dtype, device=device)
    return h.requires_grad_(tracked)


def case_three_units(answer, expect, device):
    """Three units, one of them quiet."""
    h = torch.tensor([0.9, 0.1, -0.8], device=device, requires_grad=True)
    shown = expect.untouched(answer.loud, h, 0.5)
    expect.close(shown, loud(h, 0.5))
    expect.tensor(shown, requires_grad=False)


def case_any_number(answer, expect, rng, device):
    """Any number of units, none among them, tracked or not."""
    for N, tracked in [(5, True), (8, False), (1, True), (0, True)]:
        h = draw(rng, device, N, tracked=tracked)
        shown = expect.untouched(answer.loud, h, 0.75)
        expect.close(shown, loud(h.detach(), 0.75))
        expect.tensor(shown, requires_grad=False)


def case_at_the_limit(answer, expect, device):
    """An entry whose size equals the limit is kept, positive or negative."""
    h = torch.tensor([0.5, -0.5, 0.25, -0.25, 0.75], device=device, requires_grad=True)
    expect.close(answer.loud(h, 0.5), loud(h, 0.5))


def case_half_precision(answer, expect, rng, device):
    """float16 stays float16."""
    h = draw(rng, device, N=6, dtype=torch.float16)
    expect.close(answer.loud(h, 0.75), loud(h.detach(), 0.75))


def case_memory_of_its_own(answer, expect, rng, device):
    """Nothing that is done to the result is done to h."""
    expect.copy(answer.loud, draw(rng, device, N=6), 0.75)


def case_gradient_stays(answer, expect, rng, device):
    """σ(x) is looked at, then backward(): the gradient is σ (1 - σ), as without a look."""
    x = draw(rng, device, N=3, tracked=False)
    caption = "The graph of h after your look at it: sigmoid kept its result."
    expect.recorded(answer.drive.graph, x, 0.5, caption=caption)
    x = draw(rng, device, N=6, tracked=False)
    h = torch.sigmoid(x)
    expect.close(answer.drive.gradient(x, 0.5), h * (1 - h))


def case_no_loop(answer, expect, rng, device):
    """No loop: as many steps in Python for 256 units as for 32."""
    expect.vectorized(
        answer.loud, loud, lambda N: [draw(rng, device, N, tracked=False), 0.75], N=(32, 256)
    )
