import numpy as np


def draw(rng, E):
    """Losses that fall by some factor from entry to entry, the second ones less than the first."""
    train = np.round(4.0 * 0.6 ** (np.arange(E) + rng.uniform(0, 0.5, E)), 4)
    valid = np.round(4.0 * 0.8 ** (np.arange(E) + rng.uniform(0, 0.5, E)), 4)
    return train.tolist(), valid.tolist()


def names(expect, drawing, data):
    """Expect each of the lines to have its own label."""
    lines = drawing.axes[0].lines
    for name, y in data.items():
        own = [line.label for line in lines if np.allclose(line.y, y)]
        told = f"the line of the {name} losses has the label {(own or [''])[0]!r} in the legend"
        expect.true(any(name in label.lower() for label in own), told)


def check(expect, function, train, valid, every):
    """The two lines over their steps, the words and the scale."""
    x = every * np.arange(len(train))
    drawing = expect.figure(
        function,
        *(train, valid, every),
        axes=1,
        lines=[(x, train), (x, valid)],
        xlabel="step",
        ylabel="loss",
        xscale="linear",
        yscale="log",
        legend=["training", "validation"],
    )
    count = len(drawing.axes[0].lines)
    expect.true(count == 2, f"there are {count} lines in the figure; expected 2")
    names(expect, drawing, {"training": train, "validation": valid})


def case_three_losses(answer, expect):
    """Three losses of each kind, ten steps apart."""
    check(expect, answer.curve, [4.0, 1.0, 0.2], [4.0, 2.0, 1.5], 10)


def case_other_lengths(answer, expect, rng):
    """As many losses as there are, any number of steps apart."""
    for E, every in [(6, 1), (5, 100), (4, 4)]:
        check(expect, answer.curve, *draw(rng, E), every)


def case_other_figure(answer, expect, rng):
    """A figure that is open stays as it is, and nothing of it comes into yours."""
    train, valid = draw(rng, 4)
    seen = answer.drive.after([[3.0, 1.0, 2.0], [5.0, 5.0]], train, valid, 10)
    told = "the two lines of the figure that was open are not as they were any more"
    count = seen["lines in yours"]
    expect.true(count == 2, f"with another figure open there are {count} lines in yours, not 2")
    expect.true(seen["others stay"], told)


def case_second_call(answer, expect, rng):
    """Called twice, it makes two figures of two lines each."""
    train, valid = draw(rng, 5)
    x = 20 * np.arange(5)
    lines = [(x, valid), (x, train)]
    drawing = expect.figure(answer.drive.twice, train, valid, 20, lines=lines)
    count = len(drawing.axes[0].lines)
    expect.true(count == 2, f"after two calls there are {count} lines in the second figure, not 2")


def case_inputs_stay(answer, expect, rng):
    """The lists are only read."""
    expect.untouched(answer.drive.after, [], *draw(rng, 4), 10)
