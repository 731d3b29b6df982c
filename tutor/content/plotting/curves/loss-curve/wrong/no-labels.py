# verdict: wrong
# An axis without a name shows numbers of nothing: set_xlabel and set_ylabel say what
# they are.
import matplotlib.pyplot as plt
import numpy as np


def curve(train, valid, every):
    """The losses of a training, over the steps at which they were taken."""
    steps = every * np.arange(len(train))
    _, axes = plt.subplots()
    axes.plot(steps, train, label="training")
    axes.plot(steps, valid, label="validation")
    axes.set_yscale("log")
    axes.legend()
    return axes
