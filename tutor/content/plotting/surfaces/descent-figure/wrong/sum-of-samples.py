# verdict: wrong
# This is the gradient of the sum of the squares. E is their mean, and so is its
# gradient.
import matplotlib.pyplot as plt
import numpy as np


def errors(x, y, a, b):
    """E[j, i] of the line with slope a[i] and intercept b[j]: (B, A)."""
    lines = b[:, None, None] + a[:, None] * x
    return ((lines - y) ** 2).mean(axis=-1)


def descend(x, y, a, b, rate, steps):
    """Slope, intercept and error, before the first step and after each: (steps + 1, 3)."""
    path = []
    for _ in range(steps + 1):
        r = a * x + b - y
        path.append([a, b, np.mean(r * r)])
        a, b = a - 2 * rate * np.sum(r * x), b - 2 * rate * np.sum(r)
    return np.array(path)


def picture(x, y, a, b, path):
    """The descent on the surface of the error, and beside it the error over the steps."""
    fig = plt.figure()
    left = fig.add_subplot(1, 2, 1, projection="3d")
    left.plot_surface(*np.meshgrid(a, b), errors(x, y, a, b))
    left.plot(*path.T)
    left.set(xlabel="slope", ylabel="intercept", zlabel="error")
    right = fig.add_subplot(1, 2, 2)
    right.plot(path[:, 2])
    right.set(yscale="log", xlabel="step", ylabel="error")
    return fig
