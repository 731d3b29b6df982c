"""A slice, a list of indices, and what a write through each of them reaches."""

import numpy as np


def scenes(rng, device):
    """Before and after two writes: the view's is seen through a, the copy's is not."""
    a = rng.integers(10, 60, 6)
    b, c = a[1:4], a[[1, 2, 3]]
    frames = [
        scene(a, b, c, [], [], "b = a[1:4] is a window. c = a[[1, 2, 3]] has its own memory.")
    ]
    b[0] = 0
    frames.append(scene(a, b, c, [1], [], "b[0] = 0 is written into the memory of a."))
    c[0] = 99
    frames.append(scene(a, b, c, [1], [0], "c[0] = 99 is seen by nobody else."))
    d = a[::-1]
    last = scene(a, b, c, [1], [0], "a[::-1] is a view too: it starts at the end and steps back.")
    last["views"].append(view("a[::-1]", d, a))
    return [{"kind": "memory", "itemsize": a.itemsize, "frames": [*frames, last]}]


def scene(a, b, c, in_a, in_c, caption):
    """Both blocks of memory as they are now, and the names that look at them."""
    blocks = [{"values": a.copy(), "changed": in_a}]
    blocks.append({"name": "memory of c", "values": c.copy(), "changed": in_c})
    views = [view("a", a, a), view("b", b, a), {**view("c", c, c), "buffer": 1}]
    return {"buffers": blocks, "views": views, "caption": caption}


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
