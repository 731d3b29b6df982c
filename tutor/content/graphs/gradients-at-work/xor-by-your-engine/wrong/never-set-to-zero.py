# verdict: wrong
# Each step adds its gradient to those of all steps before. Set every `grad` to 0.0
# before you go backward.
TABLE = [(0, 0, 0), (0, 1, 1), (1, 0, 1), (1, 1, 0)]


def unit(w1, w2, b, x1, x2):
    return (w1 * x1 + w2 * x2 + b).sigmoid()


def network(weights, x1, x2):
    """The output, from two hidden units."""
    h1 = unit(*weights[0:3], x1, x2)
    h2 = unit(*weights[3:6], x1, x2)
    return unit(*weights[6:9], h1, h2)


def loss(weights):
    """The squared errors, added up over the four corners."""
    return sum((network(weights, x1, x2) - t) ** 2 for x1, x2, t in TABLE)


def step(f, weights, rate):
    """One step of gradient descent; the value of f before it."""
    result = f(weights)
    result.backward()
    for weight in weights:
        weight.data -= rate * weight.grad
    return result.data
