"""The V: how wrong a central difference is, for each step h, in float64 and float32."""

import torch


def scenes(rng, device):
    """The error of the central difference of exp at a random x."""
    x = round(rng.uniform(0.5, 1.5), 2)
    lines = []
    for name, dtype in (("float64", torch.float64), ("float32", torch.float32)):
        steps = [10.0 ** (-k / 2) for k in range(1, 24)]
        lines.append({"name": name, "x": steps, "y": [error(x, h, dtype) for h in steps]})
    caption = f"exp at x = {x}: on the right the curve is no line, on the left digits run out."
    axes = {"x_scale": "log", "y_scale": "log", "x_name": "h", "y_name": "error"}
    return [{"kind": "curves", "lines": lines, "caption": caption, **axes}]


def error(x, h, dtype):
    """The distance of the central difference from exp(x), at least 1e-16."""
    x = torch.tensor(x, dtype=dtype)
    slope = (torch.exp(x + h) - torch.exp(x - h)) / (2 * h)
    return max(abs(slope.double() - torch.exp(x.double())).item(), 1e-16)
