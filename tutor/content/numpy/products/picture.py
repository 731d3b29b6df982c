"""Each entry of A @ B out of a row and a column, and what np.outer does instead."""

import numpy as np


def scenes(rng, device):
    """A row of A times a column of B, entry by entry; then the product that adds nothing up."""
    A, B = rng.integers(-3, 6, (2, 3)), rng.integers(-3, 6, (3, 2))
    u, v = A[0], B[:, 0]
    matmul = {
        "kind": "product",
        "left": A,
        "right": B,
        "result": A @ B,
        "caption": "A row of A, a column of B: multiplied entry by entry, then added up.",
    }
    outer = {
        "kind": "broadcasting",
        "operator": "*",
        "operands": [{"name": "u[:, None]", "values": u[:, None]}, {"name": "v", "values": v}],
        "result": np.outer(u, v),
        "caption": "np.outer(u, v) adds nothing up: every entry with every other.",
    }
    return [matmul, outer]
