import numpy as np


def errors(x, y, a, b):
    E = np.zeros((len(b), len(a)))
    for j in range(len(b)):
        for i in range(len(a)):
            E[j, i] = np.mean((a[i] * x + b[j] - y) ** 2)
    return E


def draw(rng, A, B, N, dtype=float):
    """Samples near a line, slopes and intercepts in order; one decimal."""
    x = rng.integers(-20, 21, N) / 10
    y = np.round(1.5 * x + 0.5 + rng.normal(0, 0.3, N), 1)
    a, b = np.linspace(-1, 3, A).round(1), np.linspace(-2, 4, B).round(1)
    return x.astype(dtype), y.astype(dtype), a.astype(dtype), b.astype(dtype)


def drawn(expect, answer, x, y, a, b):
    expect.figure(
        answer.surface,
        *(x, y, a, b),
        axes=1,
        projection="3d",
        surface=(*np.meshgrid(a, b), errors(x, y, a, b)),
        xlabel="slope",
        ylabel="intercept",
        zlabel="error",
    )


def case_two_by_three(answer, expect, rng):
    """Two slopes, three intercepts, four samples: the errors."""
    data = draw(rng, A=2, B=3, N=4)
    expect.close(answer.errors(*data), errors(*data))


def case_any_sizes(answer, expect, rng):
    """Any number of slopes, intercepts and samples."""
    for A, B, N in [(5, 4, 7), (3, 6, 1), (1, 2, 5), (4, 1, 2)]:
        data = draw(rng, A, B, N)
        expect.close(answer.errors(*data), errors(*data))


def case_all_equal(answer, expect, rng):
    """A = B = N, where axes are easily mixed up without an error."""
    data = draw(rng, A=4, B=4, N=4)
    expect.close(answer.errors(*data), errors(*data))


def case_single_precision(answer, expect, rng):
    """float32 samples, every second one of a longer series."""
    x, y, a, b = draw(rng, A=3, B=2, N=10, dtype=np.float32)
    data = x[::2], y[::2], a, b
    expect.close(answer.errors(*data), errors(*data), dtype="floating")


def case_surface(answer, expect, rng):
    """The surface over four slopes and three intercepts, and the words at its axes."""
    drawn(expect, answer, *draw(rng, A=4, B=3, N=6))


def case_square_surface(answer, expect, rng):
    """As many slopes as intercepts, where a grid the wrong way round raises no error."""
    drawn(expect, answer, *draw(rng, A=5, B=5, N=8))


def case_no_loop(answer, expect, rng):
    """No loop: as many steps in Python however many there are of each."""
    sizes = {"A": (3, 24), "B": (4, 32), "N": (5, 40)}
    expect.vectorized(answer.errors, errors, lambda A, B, N: draw(rng, A, B, N), **sizes)
