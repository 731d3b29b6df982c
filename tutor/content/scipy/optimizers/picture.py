"""L-BFGS, conjugate gradients and gradient descent on the same valley."""

import numpy as np
from scipy.optimize import minimize


def scenes(rng, device):
    """Their ways over the contours, and how far each is after so many evaluations."""
    start = np.array([-1.5, 2.2]) + 0.3 * rng.uniform(-1, 1, 2)
    found = {"L-BFGS": follow("L-BFGS-B", start), "conjugate gradients": follow("CG", start)}
    found["gradient descent"] = descent(start)
    x, y = np.linspace(-2, 2, 49), np.linspace(-1, 3, 49)
    valley = value(np.stack(np.meshgrid(x, y)))
    walk = {
        "kind": "contour",
        "x": [-2, 2],
        "y": [-1, 3],
        "values": valley,
        "log": True,
        "title": "Rosenbrock's valley, (1 - a)² + 10 (b - a²)²; the minimum is at (1, 1)",
        "paths": [
            {"name": name, "x": way[:, 0], "y": way[:, 1]} for name, (way, _) in found.items()
        ],
        "frames": [
            {"upto": 4, "caption": "The first points of each way: down the slope into the valley."},
            {"upto": 60, "caption": "Along the floor the gradient is small, and points across."},
        ],
    }
    race = {
        "kind": "convergence",
        "y_name": "f above the minimum",
        "methods": [
            {"name": name, "evaluations": calls[:90], "values": value(way.T)[: len(calls)][:90]}
            for name, (way, calls) in found.items()
        ],
        "caption": "Count evaluations, not iterations: a line search takes several in one.",
    }
    return [walk, race]


def value(w):
    """Rosenbrock's function; w[0] and w[1] may be arrays."""
    return (1 - w[0]) ** 2 + 10 * (w[1] - w[0] ** 2) ** 2


def slope(w):
    """Its gradient."""
    across = 2 * (w[1] - w[0] ** 2)
    return np.array([-2 * (1 - w[0]) - 20 * w[0] * across, 10 * across])


def follow(method, start):
    """The points that a method reached, and the evaluations it had made by then."""
    calls, way, counted = [0], [start], [1]

    def counting(w):
        calls[0] += 1
        return value(w)

    def reached(w):
        way.append(np.array(w))
        counted.append(calls[0])

    minimize(counting, start, jac=slope, method=method, callback=reached)
    return np.array(way), counted


def descent(w, step=0.008):
    """Ninety steps against the gradient."""
    way = [w]
    for _ in range(89):
        w = w - step * slope(w)
        way.append(w)
    return np.array(way), list(range(1, 91))
