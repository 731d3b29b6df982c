"""Where quad looks at a function: everywhere that matters, or past the peak."""

import numpy as np
from scipy.integrate import quad


def scenes(rng, device):
    """A smooth function, a kink, and a narrow peak that no point hits."""
    center = round(rng.uniform(20, 80), 1)
    return [
        looked(lambda x: np.exp(-x), 0, 5, "exp(-x)", "Smooth: 21 points are enough."),
        looked(lambda x: abs(x - 1), 0, 5, "|x - 1|", "A kink: it halves again and again there."),
        looked(
            lambda x: np.exp(-(((x - center) / 0.01) ** 2)),
            0,
            100,
            f"a peak of width 0.01 at {center}",
            "It sees 0 at each point, and is sure that the area is 0. It is 0.0177.",
            top=center,
        ),
    ]


def looked(f, a, b, name, caption, top=0):
    """The function, its value at `top` among others, and the points that quad asked for."""
    points = []

    def watched(x):
        points.append(x)
        return f(x)

    value, error = quad(watched, a, b)
    x = np.sort(np.append(np.linspace(a, b, 201), top))
    asked = {"name": f"{len(points)} evaluations", "x": points, "y": [f(p) for p in points]}
    return {
        "kind": "curves",
        "title": f"quad of {name}: {value:.6g}, error at most {error:.1g}",
        "lines": [
            {"name": "f", "x": x, "y": [f(each) for each in x]},
            {**asked, "drawn": "points"},
        ],
        "caption": caption,
    }
