# verdict: way
# Right, but every path is walked alone, and their number doubles with every node that
# is used twice. Go back through the tape once, and collect.
SLOPES = {
    "add": lambda out, a, b: (1.0, 1.0),
    "sub": lambda out, a, b: (1.0, -1.0),
    "mul": lambda out, a, b: (b, a),
    "sigmoid": lambda out, a: (out * (1 - out),),
}


def backward(tape, values):
    grads = dict.fromkeys(values, 0.0)
    lines = {name: rest for name, *rest in tape}

    def push(name, grad):
        grads[name] += grad
        if name in lines:
            element, *sources = lines[name]
            slopes = SLOPES[element](values[name], *[values[each] for each in sources])
            for source, slope in zip(sources, slopes):
                push(source, slope * grad)

    push(tape[-1][0], 1.0)
    return grads
