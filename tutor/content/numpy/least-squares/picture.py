"""A line fitted to points, and what the normal equations lose where A is ill-conditioned."""

import numpy as np
import numpy.linalg as la


def scenes(rng, device):
    """The fit by QR; then the errors of both ways as the condition of A grows."""
    x = np.sort(rng.uniform(0, 4, 14))
    b = 1 + 0.5 * x + 0.3 * rng.standard_normal(14)
    A = np.column_stack((np.ones(14), x))
    Q, R = la.qr(A)
    c = la.solve(R, Q.T @ b)
    points = {"name": "b", "x": x, "y": b, "drawn": "points"}
    line = {"name": f"{c[0]:.2f} + {c[1]:.2f} x, from R c = Qᵀ b", "x": x, "y": A @ c}
    fit = {
        "kind": "curves",
        "lines": [line, points],
        "caption": "No line goes through all points. This one has the smallest sum of squares.",
    }
    condition, by_qr, by_normal = errors(rng)
    race = {
        "kind": "curves",
        "x_scale": "log",
        "y_scale": "log",
        "x_name": "cond(A)",
        "y_name": "relative error of the solution",
        "lines": [
            {"name": "QR", "x": condition, "y": by_qr, "drawn": "both"},
            {"name": "normal equations", "x": condition, "y": by_normal, "drawn": "both"},
        ],
        "caption": "The normal equations lose twice as many digits: cond(AᵀA) = cond(A)².",
    }
    return [fit, race]


def errors(rng):
    """How far both solutions are off, for conditions from 10 to 10^7."""
    conditions, by_qr, by_normal = 10.0 ** np.arange(1, 8), [], []
    U = la.qr(rng.standard_normal((30, 5)))[0]
    V = la.qr(rng.standard_normal((5, 5)))[0]
    for condition in conditions:
        A = (U * np.geomspace(1, 1 / condition, 5)) @ V.T
        x = np.ones(5)
        Q, R = la.qr(A)
        by_qr.append(off(la.solve(R, Q.T @ (A @ x)), x))
        by_normal.append(off(la.solve(A.T @ A, A.T @ (A @ x)), x))
    return conditions, by_qr, by_normal


def off(found, x):
    """The relative error; one that cannot be seen counts as the last digit."""
    return max(la.norm(found - x) / la.norm(x), 1e-16)
