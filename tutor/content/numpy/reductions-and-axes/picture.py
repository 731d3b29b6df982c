"""Which numbers a sum eats along each axis of a table, and a maximum in three axes."""

import numpy as np


def scenes(rng, device):
    """X.sum(axis=0), X.sum(axis=1), X.sum(), and a stack of two tables."""
    X = rng.integers(1, 10, (2, 3))
    S = rng.integers(1, 100, (2, 3, 4))
    return [
        reduced(X, 0, "axis=0 eats down the columns: that axis is gone from the shape."),
        reduced(X, 1, "axis=1 eats along each row: one number for each row is left."),
        {
            **reduced(S, 1, "Three axes. Cross out the one that is named: (2, 4) is left."),
            "name": "S",
            "operation": "max",
            "result": np.max(S, axis=1),
        },
    ]


def reduced(X, axis, caption):
    """The sum along an axis, entry by entry."""
    return {
        "kind": "axis",
        "name": "X",
        "operation": "sum",
        "values": X,
        "axis": axis,
        "result": X.sum(axis=axis),
        "caption": caption,
    }
