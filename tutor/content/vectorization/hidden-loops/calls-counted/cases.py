import numpy as np

X = np.arange(24.0).reshape(4, 6)


def counted(line):
    """How often the line calls the function that it is given."""
    calls = []

    def f(v):
        calls.append(1)
        return v * v

    line(f)
    return len(calls)


def total(f, X):
    if len(X) == 1:
        return f(X)
    m = len(X) // 2
    return total(f, X[:m]) + total(f, X[m:])


def case_whole(answer, expect):
    """p1: f of the whole array."""
    because = "f is given all of X, and `*` runs its loop in compiled code"
    expect.predicted(answer, "p1", counted(lambda f: f(X)), because)


def case_vectorize(answer, expect):
    """p2: np.vectorize."""
    because = "np.vectorize goes through the entries, and calls f for each of them"
    expect.predicted(answer, "p2", counted(lambda f: np.vectorize(f, otypes=[float])(X)), because)


def case_comprehension(answer, expect):
    """p3: a comprehension over X."""
    because = "going through an array gives its rows, axis 0, and f is given one row at a time"
    expect.predicted(answer, "p3", counted(lambda f: [f(x) for x in X]), because)


def case_map(answer, expect):
    """p4: map over the flat array."""
    because = "X.ravel() has one axis, so going through it gives its entries"
    expect.predicted(answer, "p4", counted(lambda f: list(map(f, X.ravel()))), because)


def case_along_axis_0(answer, expect):
    """p5: apply_along_axis, axis 0."""
    because = "along axis 0 lies a column, and f is called for each column there is"
    expect.predicted(answer, "p5", counted(lambda f: np.apply_along_axis(f, 0, X)), because)


def case_along_axis_1(answer, expect):
    """p6: apply_along_axis, axis 1."""
    because = "along axis 1 lies a row, and f is called for each row there is"
    expect.predicted(answer, "p6", counted(lambda f: np.apply_along_axis(f, 1, X)), because)


def case_recursion(answer, expect):
    """p7: a recursion that halves."""
    because = "it is halved until single rows are left, and f is called for each of these"
    expect.predicted(answer, "p7", counted(lambda f: total(f, X)), because)


def case_all_pairs(answer, expect):
    """p8: all pairs of rows at once."""
    because = "the subtraction makes one array of shape (4, 4, 6), and f is given all of it"
    pairs = X[:, None, :] - X[None, :, :]
    expect.predicted(answer, "p8", counted(lambda f: f(pairs)), because)


def case_thought_out(answer, expect):
    """All of them are written down, not computed."""
    expect.literal(answer, "p1", "p2", "p3", "p4", "p5", "p6", "p7", "p8")
