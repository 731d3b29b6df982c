# verdict: wrong
# Both lines show the training losses: the second one has to be drawn from `valid`.
import matplotlib.pyplot as plt
import numpy as np


def curve(train, valid, every):
    """The losses of a training, over the steps at which they were taken."""
    steps = every * np.arange(len(train))
    _, axes = plt.subplots()
    axes.plot(steps, train, label="training")
    axes.plot(steps, train, label="validation")
    axes.set_yscale("log")
    axes.set_xlabel("step")
    axes.set_ylabel("loss")
    axes.legend()
    return axes
