import torch


def forward(x):
    g1, g2 = 3 * x, x * x + x
    return {"g1": g1, "g2": g2, "h1": 2 * g1 + 1, "h2": 2 * g1 + g2, "loss": (1 - g2) ** 2}


def slope(x):
    return 2 * (x * x + x - 1) * (2 * x + 1)


def derivatives(x):
    d = 2 * (1 - x * x - x)
    return {"h1": d, "h2": -d, "g1": 0.0, "g2": -d, "x": slope(x)}


def draw(rng):
    """One decimal, positive or negative."""
    return float(rng.choice([-1, 1]) * rng.integers(2, 30) / 10)


def engine(expect, earlier):
    """The learner's engine where it can do a square, else the model's."""
    for each in earlier["engine"]:
        like, arguments = lambda x: 2 * x + 3, (1.5,)
        try:
            expect.first_right([each.drive], "square", like=like, arguments=arguments)
        except LookupError:
            continue
        return each
    raise LookupError("no engine")


def case_forward(answer, expect, rng):
    """Forward, with a plain number: every node."""
    for x in (2.0, draw(rng), draw(rng)):
        expect.close(answer.forward(x), forward(x))


def case_by_hand(answer, expect, rng):
    """By hand: every derivative, at x = 2 first."""
    for x in (2.0, draw(rng), draw(rng)):
        expect.close(answer.by_hand(x), derivatives(x))


def case_by_engine(answer, expect, rng, earlier):
    """By your engine."""
    value = engine(expect, earlier)
    for x in (2.0, draw(rng), draw(rng)):
        expect.close(answer.drive.by_engine(value, x), slope(x))


def case_by_torch(answer, expect, rng):
    """By torch; the tensor that is given stays as it is."""
    for x in (2.0, draw(rng), draw(rng)):
        x = torch.tensor(x, dtype=torch.float64)
        expect.close(expect.untouched(answer.by_torch, x), slope(x))


def case_single_precision(answer, expect, rng):
    """Single precision stays single precision."""
    x = torch.tensor(draw(rng), dtype=torch.float32)
    expect.close(answer.by_torch(x), slope(x), condition=1e2)


def case_leaves_no_trace(answer, expect, rng):
    """What is given needs no gradient afterwards, and a second call gives the same."""
    x = draw(rng)
    expect.close(answer.drive.twice(x), [slope(x), slope(x), False])
