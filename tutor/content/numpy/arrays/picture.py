"""One block of memory, and arrays that read it in their own way."""

import numpy as np


def scenes(rng, device):
    """A table, its transpose, a column and every second column: where their entries lie."""
    A = rng.integers(1, 10, (2, 3))
    parts = {"A": A, "A.T": A.T, "A[:, 2]": A[:, 2], "A[:, ::2]": A[:, ::2]}
    views = [view(name, part, A) for name, part in parts.items()]
    captions = (
        "Under each cell: as which entry A sees it, counted row by row.",
        "A.T is the same block. Only shape and strides differ, so the order does.",
        "A column: start two cells in, then step a whole row on.",
        "Every second column. No number was moved for any of these.",
    )
    frames = [
        {"views": views[: number + 1], "caption": caption}
        for number, caption in enumerate(captions)
    ]
    memory = [{"values": A.ravel()}]
    return [{"kind": "memory", "itemsize": A.itemsize, "buffers": memory, "frames": frames}]


def view(name, part, whole):
    """Where an array lies in the memory of another, counted in entries."""
    return {
        "name": name,
        "offset": (address(part) - address(whole)) // whole.itemsize,
        "shape": part.shape,
        "strides": np.array(part.strides) // whole.itemsize,
    }


def address(array):
    """Where its first entry lies."""
    return array.__array_interface__["data"][0]
