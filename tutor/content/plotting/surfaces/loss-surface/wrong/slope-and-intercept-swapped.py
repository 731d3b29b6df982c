# verdict: wrong
# The line is a x + b: the slope a is multiplied by x, the intercept b is not.
import matplotlib.pyplot as plt
import numpy as np


def errors(x, y, a, b):
    """E[j, i] of the line with slope a[i] and intercept b[j]: (B, A)."""
    lines = b[:, None, None] * x + a[:, None]
    return ((lines - y) ** 2).mean(axis=-1)


def surface(x, y, a, b):
    """The surface of E over slopes and intercepts."""
    axes = plt.figure().add_subplot(projection="3d")
    axes.plot_surface(*np.meshgrid(a, b), errors(x, y, a, b))
    axes.set_xlabel("slope")
    axes.set_ylabel("intercept")
    axes.set_zlabel("error")
    return axes
