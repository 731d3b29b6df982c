"""Three classes in the plane, and what the bias is good for."""

import numpy as np
from scipy.optimize import minimize


def scenes(rng, device):
    """The samples; then which class is chosen where, without a row of ones and with it."""
    t = np.repeat(np.arange(3), 30)
    centers = np.array([[1.0, 3.5, 3.0], [1.0, 0.8, 3.2]])
    X = centers[:, t] + rng.normal(0, 0.5, (2, 90))
    samples = [
        {"name": f"class {c}", "x": X[0, t == c], "y": X[1, t == c], "drawn": "points"}
        for c in range(3)
    ]
    caption = "All of them lie on one side of 0: boundaries through 0 do not suit them."
    data = {"kind": "curves", "lines": samples, "caption": caption}
    return [data, chosen(X, t, bias=False), chosen(X, t, bias=True)]


def chosen(X, t, bias):
    """The class at every point of the plane, as shades, after training."""
    full = with_ones(X) if bias else X
    W = train(full, t)
    right = (np.argmax(W @ full, axis=0) == t).mean()
    x, y = np.meshgrid(np.linspace(0, 5, 40), np.linspace(0, 5, 40))
    plane = np.stack((x.ravel(), y.ravel()))
    labels = np.argmax(W @ (with_ones(plane) if bias else plane), axis=0).reshape(40, 40)
    return {
        "kind": "contour",
        "title": f"{'With' if bias else 'Without'} a bias: {right:.0%} of the samples right",
        "x": [0, 5],
        "y": [0, 5],
        "values": labels,
        "caption": "Each shade is a class." + ("" if bias else " All boundaries go through 0."),
    }


def with_ones(X):
    """X with a row of ones under it."""
    return np.vstack((X, np.ones(X.shape[1])))


def train(X, t, decay=1e-3):
    """The weights of the least cost, a row for each class."""
    G = (np.arange(3)[:, None] == t).astype(float)

    def cost(flat):
        W = flat.reshape(3, -1)
        S = W @ X
        S = S - S.max(axis=0)
        logP = S - np.log(np.exp(S).sum(axis=0))
        slope = (np.exp(logP) - G) @ X.T / len(t) + decay * W
        return -(G * logP).sum() / len(t) + decay / 2 * (W * W).sum(), slope.ravel()

    found = minimize(cost, np.zeros(3 * len(X)), jac=True, method="L-BFGS-B")
    return found.x.reshape(3, -1)
