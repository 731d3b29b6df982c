# verdict: wrong
# Here every function has a row. The outer list belongs to the xs: in a table of data a
# row is a sample.


def powers(K):
    """The functions x**0, x**1, ..., K of them."""
    return [lambda x, k=k: x**k for k in range(K)]


def table(fs, xs):
    """A row for each x, an entry for each function."""
    return [[f(x) for x in xs] for f in fs]


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

    return min(fs, key=error)
