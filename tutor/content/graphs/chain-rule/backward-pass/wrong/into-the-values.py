# verdict: wrong
# The gradients are written into `values`, so values that are still needed are gone.
# Keep them in a dict of their own.
SLOPES = {
    "add": lambda out, a, b: (1.0, 1.0),
    "sub": lambda out, a, b: (1.0, -1.0),
    "mul": lambda out, a, b: (b, a),
    "sigmoid": lambda out, a: (out * (1 - out),),
}


def backward(tape, values):
    """The derivative of the last node by every node."""
    grads = values
    grads[tape[-1][0]] = 1.0
    for name, element, *sources in reversed(tape):
        slopes = SLOPES[element](values[name], *[values[each] for each in sources])
        for source, slope in zip(sources, slopes):
            grads[source] += slope * grads[name]
    return grads
