import matplotlib.pyplot as plt
import numpy as np

x, y = np.arange(4), np.arange(3)


def case_table(answer, expect):
    """a: a table with 5 rows and 3 columns."""
    truth = len(plt.subplots()[1].plot(np.zeros((5, 3))))
    because = "each column is a line, and each row gives one point to every line"
    expect.predicted(answer, "a", truth, because)


def case_two_axes(answer, expect):
    """b: two axes, and plt.plot."""
    _, (left, _) = plt.subplots(1, 2)
    plt.plot([4, 2, 1])
    because = "the current axes are those made last, which are on the right"
    expect.predicted(answer, "b", len(left.lines), because)


def case_one_argument(answer, expect):
    """c: plot with one list."""
    plt.figure()
    truth = plt.plot([4, 2, 1])[0].get_xdata().tolist()
    because = "a single list is y, and x is counted from 0"
    expect.predicted(answer, "c", truth, because)


def case_two_figures(answer, expect):
    """d: two figures, one after the other."""
    plt.figure("first")
    plt.plot([4, 2, 1])
    plt.figure("second")
    truth = plt.title("loss").figure.get_label()
    because = "plt.title is for the current figure, the one that was made last"
    expect.predicted(answer, "d", truth, because)


def case_label(answer, expect):
    """e: a label."""
    plt.figure()
    plt.plot([4, 2, 1], label="loss")
    because = "a label is noted down for the legend, and legend() was not called"
    expect.predicted(answer, "e", plt.gca().get_legend() is not None, because)


def case_table_of_axes(answer, expect):
    """f: two rows of three axes."""
    because = "axes in rows and columns come as a table, as an array of axes"
    expect.predicted(answer, "f", plt.subplots(2, 3)[1].shape, because)


def case_meshgrid(answer, expect):
    """g: a grid over 4 numbers x and 3 numbers y."""
    because = "x runs along the columns, as it runs to the right on paper: 3 rows of 4"
    expect.predicted(answer, "g", np.meshgrid(x, y)[0].shape, because)


def case_meshgrid_ij(answer, expect):
    """h: the same grid with indexing="ij"."""
    because = "entry [i, j] belongs to x[i] and y[j], so the first axis is that of x"
    expect.predicted(answer, "h", np.meshgrid(x, y, indexing="ij")[0].shape, because)


def case_different_lengths(answer, expect):
    """i: 4 numbers x and 3 numbers y."""
    plt.figure()
    try:
        truth = plt.plot(x, y)[0].get_xdata().shape
    except ValueError:
        truth = "error"
    because = "a point is an x and a y, and nothing is cut off or filled up"
    expect.predicted(answer, "i", truth, because)


def case_zero_on_a_log_scale(answer, expect):
    """j: a zero on a log scale."""
    plt.figure()
    try:
        plt.semilogy([4, 0, 1])
        plt.gcf().canvas.draw()
        truth = False
    except ValueError:
        truth = True
    because = "what has no logarithm is left out of the picture, without an error"
    expect.predicted(answer, "j", truth, because)


def case_thought_out(answer, expect):
    """All of them are written down, not computed."""
    expect.literal(answer, "a", "b", "c", "d", "e", "f", "g", "h", "i", "j")
