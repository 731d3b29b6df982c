"""A step that is too small, one that is right, one that is too large."""

import numpy as np


def scenes(rng, device):
    """How far the error is above its minimum after each step, for four step sizes."""
    X = rng.standard_normal((3, 40)) * np.array([[2.0], [1.0], [0.5]])
    t = (rng.random(40) < sigmoid(np.array([1.0, -1.0, 0.5]) @ X)).astype(float)
    decay = 1.0
    L = np.linalg.svd(X, compute_uv=False)[0] ** 2 / 4 + decay
    best = train(X, t, decay, 1 / L, 4000)[-1]
    sizes = (("0.02 / L", 0.02), ("0.2 / L", 0.2), ("1 / L", 1.0), ("12 / L", 12.0))
    methods = []
    for name, factor in sizes:
        values = np.array(train(X, t, decay, factor / L, 60)) - best
        methods.append({"name": f"step {name}", "evaluations": np.arange(61), "values": values})
    race = {
        "kind": "convergence",
        "x_name": "steps",
        "y_name": "E(w) above the minimum",
        "methods": methods,
        "frames": [
            {"upto": 8, "caption": "The first steps: all but the largest go down."},
            {"upto": 60, "caption": "Too small takes for ever, too large never arrives."},
        ],
    }
    return [race]


def train(X, t, decay, step, steps):
    """The error before the first step and after each."""
    w, errors = np.zeros(len(X)), []
    for _ in range(steps + 1):
        z = w @ X
        errors.append((np.logaddexp(0, z) - t * z).sum() + decay / 2 * w @ w)
        w = w - step * (X @ (sigmoid(z) - t) + decay * w)
    return errors


def sigmoid(z):
    """1 / (1 + exp(-z)), without an overflow."""
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1, e) / (1 + e)
