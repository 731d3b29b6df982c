"""loss.backward(), step by step, with the local derivatives that torch itself computes."""

import torch


def scenes(rng, device):
    """(w · x - t)²: forward, then what each node hands back, and what lands in w.grad."""
    w, x, t = (
        torch.tensor(round(rng.uniform(-2, 2), 1), requires_grad=True, device=device)
        for _ in range(3)
    )
    y = w * x
    e = y - t
    loss = e * e
    values = {"w": w, "x": x, "t": t, "y": y, "e": e}
    nodes = [{"id": name, "label": name, "value": values[name]} for name in "wxt"]
    nodes += [
        {"id": "y", "label": "y = w * x", "value": y, "inputs": ["w", "x"]},
        {"id": "e", "label": "e = y - t", "value": e, "inputs": ["y", "t"]},
        {"id": "loss", "label": "loss = e * e", "value": loss, "inputs": ["e"]},
    ]
    outputs = {"y": y, "e": e, "loss": loss}
    for node in nodes[3:]:
        node["local"] = [slope(outputs[node["id"]], values[name]) for name in node["inputs"]]
    loss.backward()
    told = ", ".join(f"{name}.grad = {values[name].grad.item():.4g}" for name in "wxt")
    return [{"kind": "graph", "nodes": nodes, "caption": f"torch's own backward() gives {told}."}]


def slope(y, x):
    """dy/dx along one edge, as torch computes it."""
    return torch.autograd.grad(y, x, retain_graph=True)[0]
