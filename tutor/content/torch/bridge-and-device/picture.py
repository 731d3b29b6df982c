"""Which of torch and NumPy look at the same memory, and which have a copy."""

import numpy as np
import torch


def scenes(rng, device):
    """from_numpy shares, torch.tensor copies: one write shows it."""
    a = rng.integers(1, 10, 5).astype("float64")
    shared, copied = torch.from_numpy(a), torch.tensor(a)
    before = scene(a, copied, [], "from_numpy(a) is a window onto a. torch.tensor(a) has its own.")
    shared[1] = -1
    after = scene(a, copied, [1], "shared[1] = -1 wrote into a, and not into the copy.")
    half = shared[::2]
    half += 100
    last = scene(a, copied, [0, 2, 4], "shared[::2] += 100: a view of the view is a's memory too.")
    last["views"].append({"name": "shared[::2]", "shape": half.shape, "strides": half.stride()})
    return [{"kind": "memory", "itemsize": a.itemsize, "frames": [before, after, last]}]


def scene(a, copied, changed, caption):
    """Both blocks as they are now, and who looks at them."""
    blocks = [{"values": a.copy(), "changed": changed}]
    blocks.append({"name": "another", "values": copied.clone()})
    views = [
        {"name": "a", "shape": a.shape, "strides": np.array(a.strides) // a.itemsize},
        {"name": "from_numpy(a)", "shape": a.shape, "strides": [1]},
        {"name": "tensor(a)", "buffer": 1, "shape": copied.shape, "strides": copied.stride()},
    ]
    return {"buffers": blocks, "views": views, "caption": caption}
