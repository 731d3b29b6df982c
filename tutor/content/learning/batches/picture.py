"""The same model trained with all samples at a time, and with small batches of them."""

import torch


def scenes(rng, device):
    """The loss of all samples against the number of samples looked at."""
    torch.set_num_threads(1)  # for so few numbers, threads only wait for each other
    torch.manual_seed(int(rng.uniform(0, 1000)))
    X = torch.randn(400, 3, device=device)
    t = X @ torch.tensor([1.0, -2.0, 0.5], device=device) + 0.3 * torch.randn(400, device=device)
    lines = [
        {"name": name, **train(X, t, size, rate)}
        for name, size, rate in (
            ("all 400", 400, 0.3),
            ("batches of 50", 50, 0.3),
            ("of 4", 4, 0.1),
        )
    ]
    return [
        {
            "kind": "curves",
            "x_name": "samples looked at",
            "y_name": "mean square error over all samples",
            "y_scale": "log",
            "lines": lines,
            "caption": "Small batches come near sooner; the smallest then jitter.",
        }
    ]


def train(X, t, size, rate, epochs=5):
    """The loss of everything after each step, and how many samples were looked at by then."""
    w = torch.zeros(3, device=X.device, requires_grad=True)
    seen, losses = [0], [(t * t).mean().item()]
    for _ in range(epochs):
        for batch in torch.randperm(len(t), device=X.device).split(size):
            loss = ((X[batch] @ w - t[batch]) ** 2).mean()
            (g,) = torch.autograd.grad(loss, w)
            with torch.no_grad():
                w -= rate * g
                losses.append(((X @ w - t) ** 2).mean().item())
            seen.append(seen[-1] + len(batch))
    return {"x": seen, "y": losses}
