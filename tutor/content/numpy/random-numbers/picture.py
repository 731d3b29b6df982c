"""What a generator gives: draws that fill a shape, and a mean that settles."""

import numpy as np


def scenes(rng, device):
    """How often each value comes, for more and more draws; and the mean of all draws so far."""
    draws = rng.normal(5, 1, 4000)
    edges = np.linspace(1, 9, 33)
    middle = (edges[1:] + edges[:-1]) / 2
    density = np.exp(-((middle - 5) ** 2) / 2) / np.sqrt(2 * np.pi)
    scenes = [
        {
            "kind": "curves",
            "title": f"rng.normal(5, 1, {N})",
            "lines": [
                {"name": "draws", "x": middle, "y": share(draws[:N], edges), "drawn": "stems"},
                {"name": "the density they are drawn from", "x": middle, "y": density},
            ],
            "caption": caption,
        }
        for N, caption in (
            (40, "Forty draws have no clear shape yet."),
            (400, "Four hundred begin to show it."),
            (4000, "Four thousand: the share of each interval nears the density."),
        )
    ]
    n = np.unique(np.logspace(0, np.log10(4000), 60).astype(int))
    lines = [
        {"name": "mean of the first N draws", "x": n, "y": np.cumsum(draws)[n - 1] / n},
        {"name": "5 + 1/√N", "x": n, "y": 5 + 1 / np.sqrt(n)},
        {"name": "5 - 1/√N", "x": n, "y": 5 - 1 / np.sqrt(n)},
    ]
    caption = "A mean misses by about 1/√N: a digit more takes a hundred times the draws."
    settled = {"kind": "curves", "x_scale": "log", "x_name": "N", "lines": lines}
    return [*scenes, {**settled, "caption": caption}]


def share(draws, edges):
    """The share of the draws in each interval, for each unit of its width."""
    return np.histogram(draws, edges)[0] / len(draws) / np.diff(edges)
