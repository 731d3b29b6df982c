import numpy as np
import torch


def scores(parameters, x):
    W1, b1, W2, b2 = parameters
    return np.tanh(x @ W1.T + b1) @ W2.T + b2


def loss_of(s, t):
    s = s - s.max(axis=1, keepdims=True)
    return float(np.mean(np.log(np.exp(s).sum(axis=1)) - s[np.arange(len(t)), t]))


def draw(rng, K, H, C, N):
    """Parameters as torch keeps them, W1 (H, K), b1, W2 (C, H), b2; samples and labels."""
    shapes = (H, K), (H,), (C, H), (C,)
    parameters = [rng.integers(-10, 11, shape) / 10 for shape in shapes]
    return parameters, rng.integers(-20, 21, (N, K)) / 10, rng.integers(0, C, N)


def spirals(rng, N):
    """N samples on each of three arms."""
    t = np.repeat(np.arange(3), N)
    r = np.tile(np.linspace(0.2, 1, N), 3)
    angle = 4 * r + 2 * np.pi / 3 * t + rng.normal(0, 0.1, 3 * N)
    return 2 * np.stack([r * np.cos(angle), r * np.sin(angle)], axis=1), t


def tensor(a, device="cpu", dtype=torch.float32):
    return torch.tensor(a, dtype=dtype if a.dtype.kind == "f" else None, device=device)


def case_sizes(answer, expect):
    """The layers: 2 features, 5 hidden units, 3 scores."""
    for K, H, C, N in [(2, 5, 3, 4), (3, 2, 4, 1), (1, 1, 2, 3)]:
        seen = answer.drive.shapes(K, H, C, N)
        expect.close(seen, {"parameters": [(H, K), (H,), (C, H), (C,)], "scores": (N, C)})


def case_scores(answer, expect, rng, device):
    """The scores: W2 tanh(W1 x + b1) + b2."""
    for K, H, C, N in [(2, 4, 3, 5), (3, 3, 3, 3)]:
        parameters, x, _ = draw(rng, K, H, C, N)
        got = answer.drive.scores([tensor(p, device) for p in parameters], tensor(x, device))
        expect.close(got, tensor(scores(parameters, x), device))


def case_loss(answer, expect, rng, device):
    """The loss of any number of samples."""
    for K, H, C, N in [(2, 4, 3, 5), (3, 2, 4, 1)]:
        parameters, x, t = draw(rng, K, H, C, N)
        want = tensor(np.array(loss_of(scores(parameters, x), t)), device)
        moved = [tensor(p, device) for p in parameters], tensor(x, device), tensor(t, device)
        expect.close(answer.drive.loss(*moved), want)


def case_gradients(answer, expect, rng):
    """The gradients that loss(...).backward() brings, against finite differences."""
    parameters, x, t = draw(rng, K=2, H=3, C=4, N=5)
    doubles = [tensor(p, dtype=torch.float64) for p in parameters]
    got = answer.drive.gradients(doubles, tensor(x, dtype=torch.float64), tensor(t))
    expect.close(len(got), 4)
    for k, gradient in enumerate(got):

        def cost(p, k=k):
            moved = [*parameters[:k], p.numpy(), *parameters[k + 1 :]]
            return loss_of(scores(moved, x), t)

        expect.gradient(gradient, cost, doubles[k])


def case_start(answer, expect):
    """A new network's hidden units differ from each other."""
    alike, _ = answer.drive.units_alike(2, 6, 3)
    expect.true(alike == 1, f"of 6 hidden units {alike} start alike, and will stay alike")


def numbers(expect, losses, epochs):
    """Expect a list of one number more than there are epochs."""
    is_list = isinstance(losses, list) and all(isinstance(each, float) for each in losses)
    told = f"train returned {losses!r:.60}; expected a list of {epochs + 1} numbers"
    expect.true(is_list and len(losses) == epochs + 1, told)


SIDE = np.linspace(-2.2, 2.2, 28)


def show(expect, losses, scores, x, t):
    """The losses that train returned, and the class of each point of the plane."""
    line = {"name": "your losses", "y": losses}
    caption = "The losses that your train returned, epoch by epoch."
    expect.show("curves", lines=[line], y_scale="log", x_name="epochs", caption=caption)
    expect.show(
        "contour",
        x=[-2.2, 2.2],
        y=[-2.2, 2.2],
        values=lambda: scores.argmax(dim=1).reshape(len(SIDE), len(SIDE)),
        paths=[
            {"name": f"class {c}", "x": x[t == c, 0], "y": x[t == c, 1], "drawn": "points"}
            for c in range(3)
        ],
        caption="The class that your network gives to each point; the samples of three arms.",
    )


def trained(expect, answer, rng, epochs, seed, device="cpu", N=30, pictured=False):
    """Train on spirals; the losses have to be those of the model. Return what is told of it."""
    (x, t), (others, classes) = spirals(rng, N), spirals(rng, 25)
    grid = np.stack(np.meshgrid(SIDE, SIDE), axis=-1).reshape(-1, 2) if pictured else others[:0]
    asked = np.concatenate([others, grid])
    moved = tensor(x, device), tensor(t, device), epochs, seed, tensor(asked, device)
    got = answer.drive.trained(24, 3, *moved)
    losses, own, new = got
    numbers(expect, losses, epochs)
    expect.shape(own, (len(x), 3))
    if pictured:
        show(expect, losses, new[len(others) :], x, t)
    new = new[: len(others)]
    own, new = own.cpu().numpy().astype(float), new.cpu().numpy()
    last = loss_of(own, t)
    expect.true(
        abs(losses[-1] - last) <= 1e-3 * max(1.0, last),
        f"the last loss is {losses[-1]:.4g}; on all samples the model's is {last:.4g}",
    )
    right = np.mean(own.argmax(axis=1) == t), np.mean(new.argmax(axis=1) == classes)
    return losses, *right


def case_losses(answer, expect, rng, device):
    """The losses of two epochs, and of none: on all samples, before the first and after each."""
    trained(expect, answer, rng, 2, 0, device, N=15)
    trained(expect, answer, rng, 0, 0, device, N=15)


def case_seed(answer, expect, rng):
    """From the same start the same seed leads to the same losses, another seed to others."""
    x, t = spirals(rng, 15)
    moved = tensor(x), tensor(t)
    runs = [(3, 1), (4, 1), (3, 2)]
    one, again, other = (answer.drive.trained(8, 3, *moved, *run, moved[0])[0] for run in runs)
    numbers(expect, one, 3)
    numbers(expect, again, 4)
    numbers(expect, other, 3)
    told = "the same seed gives two different trainings"
    expect.true(np.allclose(one, again[:4], rtol=1e-4), told)
    expect.true(not np.allclose(one, other, rtol=1e-6), "two seeds give the same training")


def case_clouds(answer, expect, rng, device):
    """Two clouds of 30 samples each, far apart: in 20 epochs the loss is halved at least."""
    t = np.repeat(np.arange(2), 30)
    x = rng.normal(0, 0.5, (60, 2)) + 4 * t[:, None] - 2
    moved = tensor(x, device), tensor(t, device)
    losses, *_ = answer.drive.trained(8, 2, *moved, 20, 0, moved[0])
    numbers(expect, losses, 20)
    told = f"in 20 epochs the loss went from {losses[0]:.3g} to {losses[-1]:.3g} only"
    expect.true(losses[-1] <= losses[0] / 2, told)


def case_learns(answer, expect, rng, device):
    """Three arms of a spiral, 90 samples, 40 epochs."""
    losses, own, new = trained(expect, answer, rng, 40, 3, device, pictured=True)
    expect.true(losses[-1] <= 0.2, f"the loss went from {losses[0]:.3g} to {losses[-1]:.3g} only")
    expect.true(own >= 0.95, f"{own:.0%} of the samples are in the right class; expected 95 %")
    expect.true(new >= 0.85, f"{new:.0%} of other samples are in the right class; expected 85 %")


def case_curve(answer, expect):
    """The curve: the loss over the epochs, on a log scale, in a figure of its own."""
    losses = [1.1, 0.6, 0.2, 0.15]
    drawing = expect.figure(
        answer.drive.curve,
        losses,
        axes=1,
        lines=[(np.arange(4), losses)],
        xlabel="epoch",
        ylabel="loss",
        xscale="linear",
        yscale="log",
    )
    count = len(drawing.axes[0].lines)
    expect.true(count == 1, f"with another figure open there are {count} lines in yours, not 1")
