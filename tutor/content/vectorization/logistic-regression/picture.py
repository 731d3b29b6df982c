"""The error as a landscape over two weights, and what the gradient does there."""

import numpy as np


def scenes(rng, device):
    """Samples of two classes, then the way of w against the gradient on the error."""
    t = np.repeat([0.0, 1.0], 30)
    X = np.stack([rng.normal(t * 2 - 1, 1.2), rng.normal(1 - t, 1.0)])
    w, path = np.array([-2.5, 2.5]), []
    for _ in range(40):
        path.append(w)
        w = w - 0.03 * X @ (sigmoid(w @ X) - t)
    path = np.array(path)
    a = np.linspace(-3, 3, 49)
    grid = np.stack(np.meshgrid(a, a)).reshape(2, -1)
    E = error(grid.T @ X, t).reshape(49, 49)
    data = {
        "kind": "curves",
        "x_name": "X[0, :]",
        "y_name": "X[1, :]",
        "lines": [
            {"name": f"label {k}", "x": X[0, t == k], "y": X[1, t == k], "drawn": "points"}
            for k in (0, 1)
        ],
        "caption": "X holds a sample in each column: here K = 2 numbers, N = 60 samples.",
    }
    walk = {
        "kind": "contour",
        "x": [-3, 3],
        "y": [-3, 3],
        "values": E,
        "log": True,
        "title": "E(w) over w[0] and w[1]",
        "paths": [{"name": "w, 40 steps against the gradient", "x": path[:, 0], "y": path[:, 1]}],
        "frames": [
            {"upto": 1, "caption": "Light is a small error. Here w begins."},
            {"upto": 6, "caption": "Each step is X (h - t), a sum over all samples."},
            {"upto": 40, "caption": "It arrives. Each step took one line, without a loop."},
        ],
    }
    return [data, walk]


def sigmoid(z):
    """1 / (1 + exp(-z))"""
    return 1 / (1 + np.exp(-z))


def error(z, t):
    """The error of every row of scores."""
    return (np.logaddexp(0, z) - t * z).sum(axis=-1)
