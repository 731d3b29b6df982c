"""One function, two runs, two graphs."""

import torch


def f(x):
    return 2 * x if x > 0 else -x


def scenes(rng, device):
    """Each run records the branch that it takes."""
    return [
        run(number, device)
        for number in (round(rng.uniform(1, 3), 1), -round(rng.uniform(1, 3), 1))
    ]


def run(number, device):
    x = torch.tensor(number, requires_grad=True, device=device)
    y = f(x)
    y.backward()
    name = type(y.grad_fn).__name__
    nodes = [
        {"id": "x", "label": "x", "value": x},
        {"id": "y", "label": f"y = f(x)  {name}", "value": y, "inputs": ["x"], "local": [x.grad]},
    ]
    caption = f"For x = {number} this was recorded: {name}. x.grad = {x.grad.item():.4g}."
    return {"kind": "graph", "nodes": nodes, "caption": caption}
