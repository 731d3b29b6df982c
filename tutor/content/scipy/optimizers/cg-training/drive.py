import numpy as np
from scipy.optimize import fmin_cg
from scipy.special import log_softmax


def drive_race(answer, theta, C, decay, X, t, least):
    """the calls of value in train(theta, C, decay, X, t)"""
    names, own = answer.train.__globals__, answer.value
    seen = {"your train": [], "with a gradient": [], "with differences": []}

    def counting(method, function):
        def counted(theta, *data):
            seen[method].append(float(function(theta, *data)))
            return seen[method][-1]

        return counted

    names["value"] = counting("your train", own)
    try:
        answer.train(theta.copy(), C, decay, X, t)
    finally:
        names["value"] = own
    for method, gradient in (("with a gradient", slope), ("with differences", None)):
        counted, data = counting(method, value), (C, decay, X, t)
        fmin_cg(counted, theta, fprime=gradient, args=data, maxiter=30, disp=False)
    methods = [
        {
            "name": name,
            "evaluations": list(range(1, len(values[:200]) + 1)),
            "values": np.minimum.accumulate(values[:200]) - least,
        }
        for name, values in seen.items()
        if values
    ]
    return {
        "kind": "convergence",
        "methods": methods,
        "y_name": "E above the least",
    }


def value(theta, C, decay, X, t):
    W = theta.reshape(C, len(X))
    logP = log_softmax(W @ X, axis=0)
    return -np.mean(logP[t, np.arange(len(t))]) + decay / 2 * np.sum(W**2)


def slope(theta, C, decay, X, t):
    W = theta.reshape(C, len(X))
    P = np.exp(log_softmax(W @ X, axis=0))
    P[t, np.arange(len(t))] -= 1
    return (P @ X.T / len(t) + decay * W).ravel()
