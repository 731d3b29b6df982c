import warnings

import numpy as np
from scipy.optimize import rosen


def drive_warnings(answer, methods):
    """what compare(x0, methods, 2) warns of"""
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        answer.compare(np.array([-1.0, 1.0]), methods, 2)
    return sorted({str(warning.message) for warning in seen})


METHODS = ["L-BFGS-B", "BFGS", "CG", "Nelder-Mead"]


def visited(answer, x0, method):
    """The points at which compare has rosen evaluated, in order."""
    names, seen = answer.compare.__globals__, []

    def counted(x):
        seen.append(np.array(x, dtype=float))
        return rosen(x)

    before, names["rosen"] = names.get("rosen"), counted
    try:
        answer.compare(x0.copy(), [method], 2000)
    finally:
        names["rosen"] = before
    return np.array(seen[:240]).reshape(-1, len(x0))


def drive_race(answer, x0):
    """the calls of rosen in compare(x0, [method], 2000), for each method"""
    ways = {method: visited(answer, x0, method) for method in METHODS}
    methods = [
        {
            "name": method,
            "evaluations": list(range(1, len(way) + 1)),
            "values": np.minimum.accumulate(rosen(way.T)),
        }
        for method, way in ways.items()
        if len(way)
    ]
    return {"kind": "convergence", "methods": methods, "y_name": "rosen(x)"}


def drive_ways(answer, x0):
    """where rosen is called in compare(x0, [method], 2000), for two methods"""
    x, y = np.linspace(-1.6, 1.6, 41), np.linspace(-0.6, 1.8, 41)
    ways = {method: visited(answer, x0, method) for method in ("BFGS", "Nelder-Mead")}
    return {
        "kind": "contour",
        "x": [-1.6, 1.6],
        "y": [-0.6, 1.8],
        "values": rosen(np.stack(np.meshgrid(x, y))),
        "log": True,
        "paths": [{"name": method, "x": way[:, 0], "y": way[:, 1]} for method, way in ways.items()],
        "frames": [{"upto": 12}, {"upto": 40}, {"upto": 240}],
    }
