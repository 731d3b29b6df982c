# verdict: wrong
# The first loss was taken before any step: it belongs to step 0, not to step `every`.
import matplotlib.pyplot as plt
import numpy as np


def curve(train, valid, every):
    """The losses of a training, over the steps at which they were taken."""
    steps = every * np.arange(1, len(train) + 1)
    _, axes = plt.subplots()
    axes.plot(steps, train, label="training")
    axes.plot(steps, valid, label="validation")
    axes.set_yscale("log")
    axes.set_xlabel("step")
    axes.set_ylabel("loss")
    axes.legend()
    return axes
