"""A table of low rank with noise: its singular values, and what a few of them keep."""

import numpy as np
import numpy.linalg as la


def scenes(rng, device):
    """Rank 2 and some noise: two singular values stand out, and two of them make the table."""
    x, y = np.linspace(0, 3, 18), np.linspace(0, 2, 10)
    clean = np.outer(np.sin(2 * y), np.cos(2 * x)) + np.outer(y - 1, x - 1) / 2
    A = clean + 0.12 * rng.standard_normal(clean.shape)
    U, s, Vh = la.svd(A, full_matrices=False)
    captions = {
        1: "One singular value: every row is a multiple of one row.",
        2: "Two of them, and what they leave out is mostly noise.",
        6: "More of them bring the noise back.",
    }
    frames = [
        {"rank": k, "approximation": (U[:, :k] * s[:k]) @ Vh[:k], "caption": caption}
        for k, caption in captions.items()
    ]
    spectrum = {
        "kind": "curves",
        "title": f"The singular values of a table of shape {A.shape}",
        "y_scale": "log",
        "lines": [{"name": "s", "x": np.arange(1, len(s) + 1), "y": s, "drawn": "both"}],
        "caption": "The step shows the rank that is under the noise.",
    }
    return [{"kind": "lowrank", "image": A, "singular": s, "frames": frames}, spectrum]
