"""The same descent twice: gradients worked out on paper, and by autograd."""

import torch


def scenes(rng, device):
    """The errors of both after each step, and how far the weights are apart: rounding."""
    torch.manual_seed(int(rng.uniform(0, 1000)))
    X = torch.randn(2, 60, device=device)
    t = (X[0] - X[1] > 0).to(X)
    paper, auto = (train(X, t, by_hand) for by_hand in (True, False))
    steps = list(range(len(paper)))
    lines = [
        {"name": "by X (h - t)", "x": steps, "y": paper},
        {"name": "by loss.backward()", "x": steps[::4], "y": auto[::4], "drawn": "points"},
    ]
    apart = max(abs(paper[step] - auto[step]) for step in steps)
    caption = f"They are the same descent: the errors differ by {apart:.0e} at most."
    return [
        {"kind": "curves", "x_name": "steps", "y_name": "E(w)", "lines": lines, "caption": caption}
    ]


def train(X, t, by_hand):
    """The error after each of 40 steps against the gradient."""
    w = torch.zeros(2, device=X.device, requires_grad=True)
    errors = []
    for _ in range(40):
        z = w @ X
        loss = torch.nn.functional.binary_cross_entropy_with_logits(z, t, reduction="sum")
        errors.append(loss.item())
        loss.backward()
        with torch.no_grad():
            w -= 0.02 * (X @ (torch.sigmoid(z) - t) if by_hand else w.grad)
        w.grad = None
    return errors
