# verdict: wrong
# All these lambdas look up the same k when they are called, and by then it is K - 1. A
# default value, `k=k`, keeps the k of each turn.


def powers(K):
    """The functions x**0, x**1, ..., K of them."""
    return [lambda x: x**k for k in range(K)]


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

    return min(fs, key=error)
