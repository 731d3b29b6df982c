"""The sigmoid, and the loss made of it in two ways: one of them ends."""

import numpy as np


def scenes(rng, device):
    """sigma itself; log(1 + exp(z)) of it, and by logaddexp; what float32 makes of both."""
    x = np.linspace(-8, 8, 65)
    h = 1 / (1 + np.exp(-x))
    curve = {
        "kind": "curves",
        "lines": [{"name": "σ(x)", "x": x, "y": h}, {"name": "σ'(x)", "x": x, "y": h * (1 - h)}],
        "caption": "Nothing breaks here: far from 0 the sigmoid is 0 or 1, as it should be.",
    }
    return [curve, losses(np.float64, 60), losses(np.float32, 30)]


def losses(dtype, end):
    """-log(1 - σ(z)) as it is written, and by a formula that keeps the size out."""
    z = np.linspace(0, end, 61).astype(dtype)
    with np.errstate(all="ignore"):
        naive = -np.log(1 - 1 / (1 + np.exp(-z)))
    stable = np.logaddexp(0, z)
    last = z[np.isfinite(naive)][-1]
    return {
        "kind": "curves",
        "title": f"The loss of a sample with label 0, in {np.dtype(dtype).name}",
        "x_name": "score z",
        "lines": [
            {"name": "log(1 + exp(z)), stable", "x": z, "y": stable},
            {"name": "-log(1 - σ(z))", "x": z, "y": naive},
        ],
        "caption": f"After z = {last:.1f} the other is infinite: there 1 - σ(z) is 0.",
    }
