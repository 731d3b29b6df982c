SLOPES = {
    "add": lambda out, a, b: (1.0, 1.0),
    "sub": lambda out, a, b: (0.0, 0.0),
    "mul": lambda out, a, b: (0.0, 0.0),
    "sigmoid": lambda out, a: (0.0,),
}


def backward(tape, values):
    """The derivative of the last node by every node."""
    grads = dict.fromkeys(values, 0.0)
    # Your code here.
    return grads
