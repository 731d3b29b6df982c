# verdict: wrong
# x counts the entries: 0, 1, 2, ... But they were taken `every` steps, so entry k
# belongs to step k * every.
import matplotlib.pyplot as plt
import numpy as np


def curve(train, valid, every):
    """The losses of a training, over the steps at which they were taken."""
    steps = np.arange(len(train))
    _, axes = plt.subplots()
    axes.plot(steps, train, label="training")
    axes.plot(steps, valid, label="validation")
    axes.set_yscale("log")
    axes.set_xlabel("step")
    axes.set_ylabel("loss")
    axes.legend()
    return axes
