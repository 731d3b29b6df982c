# verdict: wrong
# The derivative of σ is σ (1 - σ): the second factor is missing.
SLOPES = {
    "add": lambda out, a, b: (1.0, 1.0),
    "sub": lambda out, a, b: (1.0, -1.0),
    "mul": lambda out, a, b: (b, a),
    "sigmoid": lambda out, a: (out,),
}


def backward(tape, values):
    """The derivative of the last node by every node."""
    grads = dict.fromkeys(values, 0.0)
    grads[tape[-1][0]] = 1.0
    for name, element, *sources in reversed(tape):
        slopes = SLOPES[element](values[name], *[values[each] for each in sources])
        for source, slope in zip(sources, slopes):
            grads[source] += slope * grads[name]
    return grads
