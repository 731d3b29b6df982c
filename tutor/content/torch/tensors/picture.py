"""A tensor along one dim: which numbers max and sum eat."""

import torch


def scenes(rng, device):
    """X.amax(dim=1) and X.sum(dim=0), computed by torch."""
    X = torch.as_tensor(rng.integers(1, 20, (3, 4)), dtype=torch.float32, device=device)
    told = {"kind": "axis", "name": "X", "values": X}
    caption = "dim=1 goes. max(dim=1) gives these values, and where they were as well: "
    where = X.argmax(dim=1).tolist()
    return [
        {
            **told,
            "axis": 1,
            "operation": "amax",
            "result": X.amax(dim=1),
            "caption": f"{caption}{where}.",
        },
        {**told, "axis": 0, "operation": "sum", "result": X.sum(dim=0), "caption": "dim=0 goes."},
    ]
