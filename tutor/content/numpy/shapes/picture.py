"""A reshape and a transpose of the same numbers, and where each entry comes from."""

import numpy as np


def scenes(rng, device):
    """A, A.reshape(3, 2) and A.T: two of them have the same shape, and differ."""
    A = rng.integers(10, 99, (2, 3))
    made = {
        "A": (A, "The last axis runs fastest: row follows row."),
        "A.reshape(3, 2)": (A.reshape(3, 2), "The same order, filled into three rows of two."),
        "A.T": (A.T, "Also (3, 2), but the axes change places: rows become columns."),
        "A.ravel()": (A.reshape(1, 6), "What reshape reads from, one after the other."),
    }
    memory = [{"values": A.ravel()}]
    scenes = []
    for name, (array, caption) in made.items():
        table = {"kind": "matrix", "name": f"{name}   {array.shape}", "values": array}
        table |= {"low": 0, "high": 100, "caption": caption}
        scenes.append(table)
    views = [
        {"name": name, "shape": array.shape, "strides": np.array(array.strides) // A.itemsize}
        for name, (array, _) in made.items()
    ]
    caption = "All four are one block of memory, read by other strides."
    block = {"kind": "memory", "itemsize": A.itemsize, "buffers": memory, "views": views}
    return [*scenes, {**block, "caption": caption}]
