# verdict: error
# `axes.xlabel = ...` is no way to set a label. In pyplot it is the function
# `plt.xlabel(...)`, on axes the method `axes.set_xlabel(...)`.
import matplotlib.pyplot as plt
import numpy as np


def curve(train, valid, every):
    """The losses of a training, over the steps at which they were taken."""
    steps = every * np.arange(len(train))
    _, axes = plt.subplots()
    axes.plot(steps, train, label="training")
    axes.plot(steps, valid, label="validation")
    axes.set_yscale("log")
    axes.xlabel("step")
    axes.set_ylabel("loss")
    axes.legend()
    return axes
