import numpy as np
from scipy.optimize import minimize


def drive_race(answer, theta, C, decay, X, t, least):
    """the calls of cost in train(theta, C, decay, X, t)"""
    names, seen = answer.train.__globals__, {"your train": [], "CG": [], "gradient descent": []}
    cost = answer.cost

    def counting(method):
        def counted(theta, *data):
            E, slope = cost(theta, *data)
            seen[method].append(float(E))
            return E, slope

        return counted

    names["cost"] = counting("your train")
    try:
        answer.train(theta.copy(), C, decay, X, t)
    finally:
        names["cost"] = cost
    data = C, decay, X, t
    minimize(counting("CG"), theta, data, "CG", jac=True, options={"maxiter": 20})
    descend(counting("gradient descent"), theta, data)
    methods = [
        {
            "name": name,
            "evaluations": list(range(1, len(values[:60]) + 1)),
            "values": np.minimum.accumulate(values[:60]) - least,
        }
        for name, values in seen.items()
        if values
    ]
    return {"kind": "convergence", "methods": methods, "y_name": "E above the least"}


def descend(cost, theta, data):
    """Sixty steps against the gradient, as long as they may be."""
    _, decay, X, t = data
    rate = 1 / (0.5 * np.linalg.norm(X, 2) ** 2 / len(t) + decay)
    for _ in range(60):
        theta = theta - rate * cost(theta, *data)[1]
