# verdict: wrong
# Here the mean is taken first and then squared, so that a line too high for one sample
# and too low for another has no error. Square each, then take the mean.
import matplotlib.pyplot as plt
import numpy as np


def errors(x, y, a, b):
    """E[j, i] of the line with slope a[i] and intercept b[j]: (B, A)."""
    lines = b[:, None, None] + a[:, None] * x
    return (lines - y).mean(axis=-1) ** 2


def surface(x, y, a, b):
    """The surface of E over slopes and intercepts."""
    axes = plt.figure().add_subplot(projection="3d")
    axes.plot_surface(*np.meshgrid(a, b), errors(x, y, a, b))
    axes.set_xlabel("slope")
    axes.set_ylabel("intercept")
    axes.set_zlabel("error")
    return axes
