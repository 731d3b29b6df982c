# verdict: wrong
# plt.plot draws into the current figure, and an earlier one was still open: its lines
# are in yours now. Begin with `plt.subplots()` or `plt.figure()`.
import matplotlib.pyplot as plt
import numpy as np


def curve(train, valid, every):
    """The losses of a training, over the steps at which they were taken."""
    steps = every * np.arange(len(train))
    axes = plt.gca()
    axes.plot(steps, train, label="training")
    axes.plot(steps, valid, label="validation")
    axes.set_yscale("log")
    axes.set_xlabel("step")
    axes.set_ylabel("loss")
    axes.legend()
