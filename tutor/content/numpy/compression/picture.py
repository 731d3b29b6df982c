"""An image of a few numbers: the mean and r principal components."""

import numpy as np
import numpy.linalg as la


def scenes(rng, device):
    """One of many images of a blob, out of more and more components."""
    X = np.column_stack([blob(rng) for _ in range(200)])
    mean = X.mean(axis=1, keepdims=True)
    U, s, _ = la.svd(X - mean, full_matrices=False)
    x = X[:, [0]]
    frames = []
    for r in (0, 1, 3, 8, 20):
        z = U[:, :r].T @ (x - mean)
        told = "The mean of all images: nothing is stored." if r == 0 else numbers(r, len(x))
        near = (mean + U[:, :r] @ z).reshape(10, 12)
        frames.append({"rank": r, "approximation": near, "stored": r, "caption": told})
    image = {"kind": "lowrank", "image": x.reshape(10, 12), "singular": s[:40]}
    return [{**image, "frames": frames, "title": "One of 200 images of 120 pixels"}]


def numbers(r, K):
    """What is stored of an image."""
    return f"{r} number{'s' if r > 1 else ''} instead of {K} pixels, and the components of all."


def blob(rng):
    """A bright spot somewhere near the middle, as a column of pixels."""
    y, x = np.mgrid[:10, :12]
    at = rng.uniform(3, 6), rng.uniform(4, 8)
    size = rng.uniform(1.2, 2.2)
    return np.exp(-((y - at[0]) ** 2 + (x - at[1]) ** 2) / 2 / size**2).ravel()
