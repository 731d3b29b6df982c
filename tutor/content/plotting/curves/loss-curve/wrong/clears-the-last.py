# verdict: wrong
# The figure is new, but it took away what somebody else had drawn: plt.clf() wipes the
# current figure out. Make another one.
import matplotlib.pyplot as plt
import numpy as np


def curve(train, valid, every):
    """The losses of a training, over the steps at which they were taken."""
    steps = every * np.arange(len(train))
    plt.clf()
    axes = plt.gca()
    axes.plot(steps, train, label="training")
    axes.plot(steps, valid, label="validation")
    axes.set_yscale("log")
    axes.set_xlabel("step")
    axes.set_ylabel("loss")
    axes.legend()
