"""The loss of a line as a landscape over its two weights, and from above."""

import numpy as np


def scenes(rng, device):
    """Heights at every point of a grid, computed at once; then the same as shades."""
    x = np.linspace(-1, 2, 20)
    t = rng.uniform(0.5, 1.5) * x + rng.uniform(-0.5, 0.5) + 0.1 * rng.standard_normal(20)
    a, b = np.linspace(-2, 4, 40), np.linspace(-3, 3, 30)
    A, B = np.meshgrid(a, b)
    E = ((A[..., None] * x + B[..., None] - t) ** 2).mean(axis=-1)
    j, i = np.unravel_index(E.argmin(), E.shape)
    relief = {
        "kind": "surface",
        "title": "E(a, b), the mean square of a x + b - t",
        "values": E,
        "x_name": "a",
        "y_name": "b",
        "caption": "One height for each point of the grid: E has the shape (30, 40).",
    }
    above = {
        "kind": "contour",
        "title": "The same from above",
        "x": [-2, 4],
        "y": [-3, 3],
        "values": E,
        "log": True,
        "paths": [{"name": f"least: a = {a[i]:.2f}, b = {b[j]:.2f}", "x": [a[i]], "y": [b[j]]}],
        "caption": "E[j, i] belongs to b[j] and a[i]: rows go up, columns to the right.",
    }
    return [relief, above]
