TABLE = [(0, 0, 0), (0, 1, 1), (1, 0, 1), (1, 1, 0)]


def unit(w1, w2, b, x1, x2):
    return (w1 * x1 + w2 * x2 + b).sigmoid()


def network(weights, x1, x2):
    """The output, from two hidden units."""
    # Your code here. This is one unit alone.
    return unit(*weights[0:3], x1, x2)


def loss(weights):
    """The squared errors, added up over the four corners."""
    # Your code here.
    return (network(weights, 0, 0) - 0) ** 2


def step(f, weights, rate):
    """One step of gradient descent; the value of f before it."""
    # Your code here.
    return f(weights).data
