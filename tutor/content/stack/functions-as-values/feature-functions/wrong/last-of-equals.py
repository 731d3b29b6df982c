# verdict: wrong
# Of equally good functions the first is wanted. `<=` lets a later one take its place:
# `<` doesn't, nor does `min`.


def powers(K):
    """The functions x**0, x**1, ..., K of them."""
    return [lambda x, k=k: x**k for k in range(K)]


def table(fs, xs):
    """A row for each x, an entry for each function."""
    return [[f(x) for f in fs] for x in xs]


def compose(*fs):
    """A function that applies all of them, the first one first."""

    def composed(x):
        for f in fs:
            x = f(x)
        return x

    return composed


def best(fs, data):
    """The function with the least sum of squared errors."""

    def error(f):
        return sum((f(x) - t) ** 2 for x, t in data)

    found = fs[0]
    for f in fs:
        if error(f) <= error(found):
            found = f
    return found
