def powers(K):
    """The functions x**0, x**1, ..., K of them."""
    # Correct this line.
    return [lambda x: x for _ in range(K)]


def table(fs, xs):
    """A row for each x, an entry for each function."""
    # Your code here.
    return []


def compose(*fs):
    """A function that applies all of them, the first one first."""

    def composed(x):
        # Your code here.
        return x

    return composed


def best(fs, data):
    """The function with the least sum of squared errors."""
    # Your code here.
    return fs[0]
