import matplotlib.pyplot as plt


def curve(train, valid, every):
    """The losses of a training, over the steps at which they were taken."""
    plt.plot(train)
    plt.plot(valid)
