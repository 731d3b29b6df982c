"""The graph that torch has recorded for 3 x + x x, read from its own nodes."""

import torch


def scenes(rng, device):
    """Every node is found by next_functions; its local derivatives are torch's own."""
    x = torch.tensor(round(rng.uniform(-2, 2), 1), requires_grad=True, device=device)
    p, q = 3 * x, x * x
    y = p + q
    values = {x: "x", p: "p", q: "q", y: "y"}
    nodes = [{"id": "x", "label": "x  AccumulateGrad", "value": x}]
    for result, inputs in ((p, [x]), (q, [x]), (y, [p, q])):
        name = type(result.grad_fn).__name__
        nodes.append(
            {
                "id": values[result],
                "label": f"{values[result]}  {name}",
                "value": result,
                "inputs": [values[each] for each in inputs],
                "local": [
                    torch.autograd.grad(result, each, retain_graph=True)[0] for each in inputs
                ],
            }
        )
    nodes[0]["value"], before = x, x.grad
    y.backward()
    caption = (
        f"The graph is there before backward(), x.grad was {before}; now it is {x.grad.item():.4g}."
    )
    walk = {"kind": "graph", "nodes": nodes, "caption": caption}
    told = "The same graph as torch tells it: what each node kept, and what arrives there."
    again = {"kind": "recorded", "of": 3 * x + x * x, "leaves": {"x": x}, "caption": told}
    return [walk, again]
