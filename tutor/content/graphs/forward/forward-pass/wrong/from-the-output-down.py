# verdict: way
# Right, but it computes a node again for each path that leads through it, and their
# number doubles with every node that is used twice. Go down the tape and keep each
# value.
import math

ELEMENTS = {
    "add": lambda a, b: a + b,
    "sub": lambda a, b: a - b,
    "mul": lambda a, b: a * b,
    "sigmoid": lambda a: 1 / (1 + math.exp(-a)),
}


def forward(tape, inputs):
    lines = {name: rest for name, *rest in tape}

    def value(name):
        if name in inputs:
            return inputs[name]
        element, *sources = lines[name]
        return ELEMENTS[element](*[value(each) for each in sources])

    return {name: value(name) for name in [*inputs, *lines]}
