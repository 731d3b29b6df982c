import matplotlib.pyplot as plt
import numpy as np


def errors(x, y, a, b):
    """E[j, i] of the line with slope a[i] and intercept b[j]: (B, A)."""
    return np.zeros((len(b), len(a)))


def surface(x, y, a, b):
    """The surface of E over slopes and intercepts."""
    _, axes = plt.subplots()
    axes.plot(a, errors(x, y, a, b).T)
    return axes
