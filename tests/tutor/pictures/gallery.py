"""One scene of each kind, as a picture.py or a case would make it."""

import numpy as np

BROADCASTING = {
    "kind": "broadcasting",
    "title": "A mean taken off",
    "operator": "-",
    "operands": [
        {"name": "X", "values": [[1, 2, 3], [4, 5, 6]]},
        {"name": "mean", "values": [2, 3.5, 1]},
    ],
    "result": [[-1, -1.5, 2], [2, 1.5, 5]],
    "caption": "One number for each column: every row takes it.",
}

X = np.arange(24).reshape(2, 3, 4)

AXIS = {
    "kind": "axis",
    "name": "X",
    "values": X.tolist(),
    "axis": 1,
    "operation": "max",
    "result": X.max(axis=1).tolist(),
}

MEMORY = {
    "kind": "memory",
    "itemsize": 8,
    "buffers": [
        {"values": [7, 1, 4, 2, 9, 3], "changed": [2]},
        {"name": "copy", "values": [7, 1, 4]},
    ],
    "views": [
        {"name": "a", "shape": [2, 3], "strides": [3, 1]},
        {"name": "a.T", "shape": [3, 2], "strides": [1, 3]},
        {"name": "a[:, 1]", "offset": 1, "shape": [2], "strides": [3]},
        {"name": "b", "buffer": 1, "shape": [3], "strides": [1]},
    ],
}

MATRIX = {
    "kind": "matrix",
    "name": "A",
    "values": [[1, 2.5, -3], [4, 5, 0.125]],
    "row_names": ["first", "second"],
    "column_names": ["a", "b", "c"],
}

IMAGE = np.outer(np.sin(np.arange(10) / 3), np.cos(np.arange(14) / 4)) + 0.3 * np.eye(10, 14)
U, SINGULAR, V = np.linalg.svd(IMAGE, full_matrices=False)
LOWRANK = {
    "kind": "lowrank",
    "image": IMAGE.tolist(),
    "singular": SINGULAR.tolist(),
    "frames": [
        {"rank": k, "approximation": ((U[:, :k] * SINGULAR[:k]) @ V[:k]).tolist()} for k in (1, 3)
    ],
}

AT = np.linspace(-6, 6, 40)
CURVES = {
    "kind": "curves",
    "x_name": "x",
    "lines": [
        {"name": "sigmoid", "x": AT.tolist(), "y": (1 / (1 + np.exp(-AT))).tolist()},
        {"name": "points", "x": [-4, 0, 4], "y": [0.25, 0.5, 0.75], "drawn": "points"},
        {"name": "stems", "x": [-5, 5], "y": [0.9, float("nan")], "drawn": "stems"},
    ],
}

CONVERGENCE = {
    "kind": "convergence",
    "methods": [
        {
            "name": "L-BFGS",
            "evaluations": [1, 3, 5, 9, 14],
            "values": [10, 2, 0.1, 1e-5, 1e-12],
        },
        {
            "name": "gradient descent",
            "evaluations": [1, 20, 40, 60],
            "values": [10, 3, 1, 0.4],
        },
    ],
    "frames": [{"upto": 5}, {}],
}

GRID = np.meshgrid(np.linspace(-2, 2, 24), np.linspace(-1, 3, 24))
VALLEY = ((1 - GRID[0]) ** 2 + 10 * (GRID[1] - GRID[0] ** 2) ** 2).tolist()
CONTOUR = {
    "kind": "contour",
    "x": [-2, 2],
    "y": [-1, 3],
    "values": VALLEY,
    "log": True,
    "paths": [{"name": "descent", "x": [-1.5, 0, 1], "y": [2.5, 0.2, 1]}],
    "frames": [{"upto": 1}, {"upto": 3}],
}

SURFACE = {"kind": "surface", "values": VALLEY, "x_name": "w", "y_name": "b"}

GRAPH = {
    "kind": "graph",
    "nodes": [
        {"id": "x", "value": 2.0},
        {"id": "w", "value": -3.0},
        {"id": "b", "value": 6.5},
        {"id": "p", "label": "x * w", "value": -6.0, "inputs": ["x", "w"], "local": [-3.0, 2.0]},
        {"id": "z", "label": "p + b", "value": 0.5, "inputs": ["p", "b"], "local": [1.0, 1.0]},
        {"id": "L", "label": "z * x", "value": 1.0, "inputs": ["z", "x"], "local": [2.0, 0.5]},
    ],
}

TABLE = {
    "kind": "table",
    "columns": ["folder", "python"],
    "rows": [["/opt/conda/bin", "3.12"], ["/usr/bin", "3.11"], ["/bin", "none"]],
    "marked": [0],
    "faded": [1, 2],
}

LEFT, RIGHT = np.array([[4, 2, 1], [-1, -1, -3]]), np.array([[-3, -3], [-2, 4], [2, 5]])
PRODUCT = {
    "kind": "product",
    "left": LEFT.tolist(),
    "right": RIGHT.tolist(),
    "result": (LEFT @ RIGHT).tolist(),
}

RECORDED = {
    "kind": "recorded",
    "unreached": ["u"],
    "nodes": [
        {"id": "w", "label": "w", "name": "AccumulateGrad", "inputs": [], "leaf": True}
        | {"shape": [2], "gradient": {"values": [2.0, 8.0], "shape": [2]}},
        {"id": "m", "label": "Mul", "name": "MulBackward0", "inputs": ["w"], "shape": [2]}
        | {"kept": [{"name": "other", "shape": [2]}, {"name": "self", "of": "w"}], "untracked": 1}
        | {"gradient": {"values": [1.0, 1.0], "shape": [2]}},
        {"id": "s", "label": "Sum", "name": "SumBackward0", "inputs": ["m"], "shape": []}
        | {"gradient": {"values": [1.0], "shape": []}},
    ],
}

ROOFLINE = {
    "kind": "roofline",
    "bandwidth": 20.0,
    "peak": 400.0,
    "points": [
        {"name": "sum of two arrays", "intensity": 0.08, "gflops": 1.2},
        {"name": "matrix product", "intensity": 80.0, "gflops": 300.0},
    ],
}

GALLERY = (
    *(BROADCASTING, AXIS, MEMORY, MATRIX, LOWRANK, CURVES, CONVERGENCE, CONTOUR, SURFACE),
    *(GRAPH, TABLE, PRODUCT, RECORDED, ROOFLINE),
)
