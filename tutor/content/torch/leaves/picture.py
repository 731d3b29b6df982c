"""Where the way back ends: leaves, and a detach that cuts it."""

import torch


def scenes(rng, device):
    """(w · x).detach() · w: one of the two ways to w is cut, and torch agrees."""
    w, x = (
        torch.tensor(round(rng.uniform(0.5, 3), 1), requires_grad=True, device=device)
        for _ in range(2)
    )
    y = w * x
    d = y.detach()
    loss = d * w
    loss.backward()
    nodes = [
        {"id": "w", "label": "w  leaf", "value": w},
        {"id": "x", "label": "x  leaf", "value": x},
        {"id": "y", "label": "y = w * x", "value": y, "inputs": ["w", "x"], "local": [x, w]},
        {"id": "d", "label": "d = y.detach()", "value": d, "inputs": ["y"], "local": [1.0]},
        {"id": "L", "label": "loss = d * w", "value": loss, "inputs": ["d", "w"], "local": [w, d]},
    ]
    nodes[3]["cut"] = True
    caption = (
        f"torch says w.grad = {w.grad.item():.4g} and x.grad = {x.grad}: "
        "through the detach nothing goes back."
    )
    walk = {"kind": "graph", "nodes": nodes, "caption": caption}
    told = "What torch itself recorded of loss: an input that is not tracked, and no way to x."
    own = {"kind": "recorded", "of": d * w, "leaves": {"w": w, "x": x}, "caption": told}
    return [walk, own]
