"""All pairs without a loop: labels against classes, points against centres."""

import numpy as np


def scenes(rng, device):
    """t[:, None] == np.arange(C), then the distances of all pairs."""
    t = rng.permutation([0, 1, 2, 1, 2])
    classes = np.arange(3)
    one_hot = (t[:, None] == classes).astype(int)
    labels = {
        "kind": "broadcasting",
        "operator": "==",
        "operands": [
            {"name": "t[:, None]", "values": t[:, None]},
            {"name": "arange(C)", "values": classes},
        ],
        "result": one_hot,
        "caption": "(N, 1) and (C,) give all pairs: a one in each row, where the label is.",
    }
    sums = {
        "kind": "axis",
        "name": "one_hot",
        "operation": "sum",
        "values": one_hot,
        "axis": 0,
        "result": one_hot.sum(axis=0),
        "caption": "Summed along the samples: how many samples each class has.",
    }
    return [labels, sums]
