# verdict: wrong
# Here log(loss) is drawn, so the numbers at the axis are logarithms and nobody can read
# a loss off. Draw the losses, and make the *scale* logarithmic.
import matplotlib.pyplot as plt
import numpy as np


def curve(train, valid, every):
    """The losses of a training, over the steps at which they were taken."""
    steps = every * np.arange(len(train))
    _, axes = plt.subplots()
    axes.plot(steps, np.log(train), label="training")
    axes.plot(steps, np.log(valid), label="validation")
    axes.set_xlabel("step")
    axes.set_ylabel("loss")
    axes.legend()
    return axes
