"""A Function of one's own as one node among torch's."""

import torch


class Square(torch.autograd.Function):
    """x², entry by entry."""

    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x * x

    @staticmethod
    def backward(ctx, grad):
        (x,) = ctx.saved_tensors
        return grad * 2 * x


def scenes(rng, device):
    """3 Square(x): what arrives at the node, times 2 x, goes on to x."""
    x = torch.tensor(round(rng.uniform(-2, 2), 1), requires_grad=True, device=device)
    y = Square.apply(x)
    loss = 3 * y
    nodes = [
        {"id": "x", "label": "x", "value": x},
        {"id": "y", "label": "y = Square.apply(x)", "value": y, "inputs": ["x"], "local": [2 * x]},
        {"id": "loss", "label": "loss = 3 * y", "value": loss, "inputs": ["y"], "local": [3.0]},
    ]
    loss.backward()
    name = type(y.grad_fn).__name__
    caption = f"grad is 3 when it arrives at {name}; torch says x.grad = {x.grad.item():.4g}."
    return [{"kind": "graph", "nodes": nodes, "caption": caption}]
