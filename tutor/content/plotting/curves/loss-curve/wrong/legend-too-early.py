# verdict: wrong
# legend() collects the labels of what is drawn by then, and the second line was drawn
# later: call it last.
import matplotlib.pyplot as plt
import numpy as np


def curve(train, valid, every):
    """The losses of a training, over the steps at which they were taken."""
    steps = every * np.arange(len(train))
    _, axes = plt.subplots()
    axes.plot(steps, train, label="training")
    axes.legend()
    axes.plot(steps, valid, label="validation")
    axes.set_yscale("log")
    axes.set_xlabel("step")
    axes.set_ylabel("loss")
    return axes
