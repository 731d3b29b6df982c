"""A change in place, and the node that needed the old number."""

import torch


def scenes(rng, device):
    """h h, then h += 1: what torch says on the way back."""
    x = torch.tensor(round(rng.uniform(1, 3), 1), requires_grad=True, device=device)
    h = 3 * x
    y = h * h
    nodes = [
        {"id": "x", "label": "x", "value": x},
        {"id": "h", "label": "h = 3 * x", "value": h.item(), "inputs": ["x"], "local": [3.0]},
        {
            "id": "y",
            "label": "y = h * h, keeps h",
            "value": y,
            "inputs": ["h"],
            "local": [2 * h.item()],
        },
    ]
    kept = h._version
    h += 1
    try:
        y.backward()
        said = f"x.grad = {x.grad.item():.4g}"
    except RuntimeError as error:
        said = type(error).__name__
    caption = f"y keeps h at version {kept}. After h += 1 it is at version {h._version}: {said}."
    walk = {"kind": "graph", "nodes": nodes, "caption": caption}
    told = "What torch itself recorded of y: the node that kept h has its version written down."
    own = {"kind": "recorded", "of": y, "leaves": {"x": x}, "caption": told}
    return [walk, own]
