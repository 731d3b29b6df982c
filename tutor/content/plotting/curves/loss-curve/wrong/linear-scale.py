# verdict: wrong
# On a linear scale all that happens after the first steps is a flat line at the bottom.
# `axes.set_yscale("log")` gives each factor of ten the same room.
import matplotlib.pyplot as plt
import numpy as np


def curve(train, valid, every):
    """The losses of a training, over the steps at which they were taken."""
    steps = every * np.arange(len(train))
    _, axes = plt.subplots()
    axes.plot(steps, train, label="training")
    axes.plot(steps, valid, label="validation")
    axes.set_xlabel("step")
    axes.set_ylabel("loss")
    axes.legend()
    return axes
