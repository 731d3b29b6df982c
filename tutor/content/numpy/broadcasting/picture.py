"""A mean taken off a table: which shapes meet, and which of the numbers are repeated."""

import numpy as np


def scenes(rng, device):
    """The mean of each column, of each row without its axis, and of each row as a column."""
    X = np.round(rng.uniform(0, 9, (4, 3)), 1)
    columns, rows = X.mean(axis=0), X.mean(axis=1)
    return [
        scene(X, "mean", columns, "mean has one number for each column. Every row takes it."),
        scene(X, "mean", rows, "One number for each row, but flush right it meets the columns."),
        scene(X, "mean[:, None]", rows[:, None], "With an axis of length 1 it is a column."),
    ]


def scene(X, name, mean, caption):
    """X - mean, as far as the shapes go together."""
    told = {"kind": "broadcasting", "operator": "-", "caption": caption}
    told["operands"] = [
        {"name": "X", "values": X},
        {"name": name, "values": np.round(mean, 1)},
    ]
    if mean.shape[-1] in (1, X.shape[-1]):
        told["result"] = np.round(X - mean, 1)
    return told
