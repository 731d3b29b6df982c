"""One entry of A @ B, the product entry by entry, and the outer product."""

import numpy as np


def scenes(rng, device):
    """A row of A times a column of B, step by step; then what * and outer do instead."""
    A, B = rng.integers(-3, 6, (2, 3)), rng.integers(-3, 6, (3, 2))
    steps = [entry(A, B, i, j) for i in range(2) for j in range(2)]
    u, v = A[0], B[:, 0]
    outer = {
        "kind": "broadcasting",
        "operator": "*",
        "operands": [{"name": "u[:, None]", "values": u[:, None]}, {"name": "v", "values": v}],
        "result": np.outer(u, v),
        "caption": "np.outer(u, v) adds nothing up: every entry with every other.",
    }
    return [*steps, outer]


def entry(A, B, i, j):
    """A[i, :] * B[:, j], and its sum."""
    products = A[i] * B[:, j]
    return {
        "kind": "axis",
        "title": f"(A @ B)[{i}, {j}]  of  A = {A.tolist()},  B = {B.tolist()}",
        "name": f"(A[{i}, :] * B[:, {j}])",
        "operation": "sum",
        "values": products,
        "result": products.sum(),
        "at": [],
        "caption": (
            f"Row {i} of A is {A[i].tolist()}, column {j} of B is {B[:, j].tolist()}: "
            "multiplied entry by entry, then added up."
        ),
    }
