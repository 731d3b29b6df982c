# verdict: wrong
# Nodes that do not lead to the output are missing. Their gradient is known, it is 0:
# begin with 0.0 for every node.
SLOPES = {
    "add": lambda out, a, b: (1.0, 1.0),
    "sub": lambda out, a, b: (1.0, -1.0),
    "mul": lambda out, a, b: (b, a),
    "sigmoid": lambda out, a: (out * (1 - out),),
}


def backward(tape, values):
    grads = {tape[-1][0]: 1.0}
    for name, element, *sources in reversed(tape):
        if name not in grads:
            continue
        slopes = SLOPES[element](values[name], *[values[each] for each in sources])
        for source, slope in zip(sources, slopes):
            grads[source] = grads.get(source, 0.0) + slope * grads[name]
    return grads
