import numpy as np


def errors(x, y, a, b):
    return np.array([[np.mean((k * x + d - y) ** 2) for k in a] for d in b])


def descend(x, y, a, b, rate, steps):
    path = np.zeros((steps + 1, 3))
    X = np.stack([x, np.ones(len(x))])
    w = np.array([a, b])
    for k in range(steps + 1):
        path[k] = *w, np.mean((w @ X - y) ** 2)
        w = w - rate * 2 * X @ (w @ X - y) / len(x)
    return path


def draw(rng, N):
    """Samples near a line; one decimal."""
    x = rng.integers(-20, 21, N) / 10
    return x, np.round(1.5 * x + 0.5 + rng.normal(0, 0.3, N), 1)


def draw_picture(rng, A, B, N, steps):
    """Samples, a grid of slopes and intercepts, and a path over it."""
    x, y = draw(rng, N)
    a, b = np.linspace(-2, 3, A).round(1), np.linspace(-3, 3, B).round(1)
    return x, y, a, b, descend(x, y, -1.0, 2.0, 0.1, steps).round(3)


def landscape(expect, answer, earlier, x, y, a, b, path):
    """The surface, and the path on it."""
    arguments = [np.array([0.5, -1.0, 2.0]), np.array([1.0, 0.0, 2.5]), a, b]
    own = expect.first_right(earlier["loss-surface"], "errors", errors, arguments)
    drawing = expect.figure(
        answer.picture,
        *(x, y, a, b, path),
        axes=2,
        projection="3d",
        surface=(*np.meshgrid(a, b), own(x, y, a, b)),
        lines=[tuple(path.T)],
        xlabel="slope",
        ylabel="intercept",
        zlabel="error",
    )
    count = len(drawing.axes[0].lines)
    expect.true(count == 1, f"there are {count} lines on the surface; expected the path alone")


def case_two_steps(answer, expect):
    """Two steps, three samples: small enough to check by hand."""
    x, y = np.array([-1.0, 0.0, 2.0]), np.array([0.0, 1.0, 3.0])
    got = answer.descend(x, y, 0.0, 0.0, 0.1, 2)
    expect.close(got, descend(x, y, 0.0, 0.0, 0.1, 2))


def case_any_start(answer, expect, rng):
    """Any start, rate and number of steps, none among them; one sample."""
    for N, steps, rate in [(5, 3, 0.05), (8, 20, 0.2), (1, 4, 0.1), (4, 0, 0.3)]:
        x, y = draw(rng, N)
        a, b = 2.5, -1.5
        expect.close(answer.descend(x, y, a, b, rate, steps), descend(x, y, a, b, rate, steps))


def case_landscape(answer, expect, rng, earlier):
    """On the left: a path of six places over four slopes and three intercepts."""
    landscape(expect, answer, earlier, *draw_picture(rng, A=4, B=3, N=7, steps=5))


def case_square_landscape(answer, expect, rng, earlier):
    """On the left: as many slopes as intercepts."""
    landscape(expect, answer, earlier, *draw_picture(rng, A=5, B=5, N=4, steps=2))


def case_curve(answer, expect, rng):
    """On the right: the errors of the path over the steps."""
    x, y, a, b, path = draw_picture(rng, A=3, B=2, N=5, steps=4)
    drawing = expect.figure(
        answer.picture,
        *(x, y, a, b, path),
        on=1,
        projection="rectilinear",
        lines=[(np.arange(5), path[:, 2])],
        yscale="log",
        xlabel="step",
        ylabel="error",
    )
    count = len(drawing.axes[1].lines)
    expect.true(count == 1, f"there are {count} lines on the right; expected the error alone")


def case_side_by_side(answer, expect, rng):
    """The two axes stand beside each other."""
    places = answer.drive.places(*draw_picture(rng, A=2, B=3, N=4, steps=3))
    expect.true(len(places) == 2, f"there are {len(places)} pairs of axes; expected 2")
    (_, bottom, edge, top), (begin, low, _, high) = places
    expect.true(edge <= begin, "the second pair of axes is not to the right of the first")
    told = "the two pairs of axes are not at one height"
    expect.true(abs(bottom - low) + abs(top - high) < 0.01, told)
