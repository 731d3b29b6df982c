import matplotlib.pyplot as plt
import numpy as np


def descend(x, y, a, b, rate, steps):
    """Slope, intercept and error, before the first step and after each: (steps + 1, 3)."""
    # Add the steps.
    path = [[a, b, np.mean((a * x + b - y) ** 2)]]
    return np.array(path)


def picture(x, y, a, b, path):
    """The descent on the surface of the error, and beside it the error over the steps."""
    fig, (left, right) = plt.subplots(1, 2)
    # left in 3D, with the surface and the path; right with a log scale and labels.
    left.plot(a, 0 * a)
    right.plot(path[:, 2])
    return fig
