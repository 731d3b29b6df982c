import warnings

import numpy as np


def drive_warnings(answer, x):
    """what sigmoid(x) warns of"""
    with warnings.catch_warnings(record=True) as seen, np.errstate(over="warn", invalid="warn"):
        warnings.simplefilter("always")
        answer.sigmoid(x)
    return sorted({str(warning.message) for warning in seen})


def error(w, X, t, decay):
    """E at w, or at each w of a grid, (K, ...)."""
    z = np.tensordot(X, w, axes=(0, 0)).T
    data = np.sum(np.logaddexp(0, z) - t * z, axis=-1).T
    return data + decay / 2 * np.sum(w * w, axis=0)


def visited(answer, X, t, decay):
    """The points at which train asks for the gradient, in order."""
    names, own, seen = answer.train.__globals__, answer.gradient, []

    def counted(w, *data):
        if len(seen) < 2000:
            seen.append(np.array(w, dtype=float))
        return own(w, *data)

    names["gradient"] = counted
    try:
        answer.train(X, t, decay)
    finally:
        names["gradient"] = own
    return np.array(seen).reshape(-1, len(X))


def drive_race(answer, X, t, decay, least):
    """the calls of gradient in train(X, t, decay)"""
    way = visited(answer, X, t, decay)

    def above(w):
        return error(w, X, t, decay) - error(least, X, t, decay)

    rates = {"rate 1/L": 1.0, "a tenth of it": 0.1}
    L = np.linalg.norm(X, 2) ** 2 / 4 + decay
    ways = {"your train": way, **{name: descent(X, t, decay, r / L) for name, r in rates.items()}}
    methods = [
        {
            "name": name,
            "evaluations": list(range(1, len(way[:150]) + 1)),
            "values": np.maximum(above(way[:150].T), 1e-12),
        }
        for name, way in ways.items()
        if len(way)
    ]
    return {
        "kind": "convergence",
        "methods": methods,
        "x_name": "gradients",
        "y_name": "E above the least",
    }


def descent(X, t, decay, rate):
    """The points of 150 steps with a fixed rate."""
    w, way = np.zeros(len(X)), []
    for _ in range(150):
        way.append(w)
        w = w - rate * (X @ (1 / (1 + np.exp(-(w @ X))) - t) + decay * w)
    return np.array(way)


def drive_way(answer, X, t, decay, least):
    """where gradient is called in train(X, t, decay)"""
    way = visited(answer, X, t, decay)
    reach = 1.4 * np.abs(least).max() + 0.2
    a = np.linspace(-reach, reach, 41)
    return {
        "kind": "contour",
        "x": [-reach, reach],
        "y": [-reach, reach],
        "values": error(np.stack(np.meshgrid(a, a)), X, t, decay),
        "log": True,
        "paths": [{"name": "your train", "x": way[:200, 0], "y": way[:200, 1]}],
        "frames": [{"upto": 2}, {"upto": 3}, {"upto": 200}],
    }
