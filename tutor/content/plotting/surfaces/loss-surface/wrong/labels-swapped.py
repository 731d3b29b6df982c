# verdict: wrong
# The words are at the wrong axes: meshgrid(a, b) gives the slopes first, so they lie
# along x.
import matplotlib.pyplot as plt
import numpy as np


def errors(x, y, a, b):
    """E[j, i] of the line with slope a[i] and intercept b[j]: (B, A)."""
    lines = b[:, None, None] + a[:, None] * x
    return ((lines - y) ** 2).mean(axis=-1)


def surface(x, y, a, b):
    """The surface of E over slopes and intercepts."""
    axes = plt.figure().add_subplot(projection="3d")
    axes.plot_surface(*np.meshgrid(a, b), errors(x, y, a, b))
    axes.set_xlabel("intercept")
    axes.set_ylabel("slope")
    axes.set_zlabel("error")
    return axes
