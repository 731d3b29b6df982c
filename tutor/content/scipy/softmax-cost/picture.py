"""Scores of classes become probabilities, column by column, and what the gradient sees."""

import numpy as np


def scenes(rng, device):
    """S, S less its largest, P, and P - G: the columns of the last add up to 0."""
    S = np.round(rng.normal(0, 3, (3, 5)), 1)
    t = rng.integers(0, 3, 5)
    G = (np.arange(3)[:, None] == t).astype(float)
    shifted = S - S.max(axis=0)
    P = np.exp(shifted) / np.exp(shifted).sum(axis=0)
    named = {
        "row_names": [f"class {c}" for c in range(3)],
        "column_names": [f"n={n}" for n in range(5)],
        "kind": "matrix",
    }
    steps = (
        ("S = W @ X, a score for each class and sample", S, "Any numbers, of any size."),
        ("S - S.max(axis=0)", shifted, "The largest of each column is 0, so no exp overflows."),
        ("P, exp of it over the column's sum", P, "Each column adds up to 1."),
        (f"P - G, where the labels are {t.tolist()}", P - G, "Negative at the right class only."),
    )
    return [
        {**named, "name": name, "values": np.round(values, 3), "caption": caption}
        for name, values, caption in steps
    ]
