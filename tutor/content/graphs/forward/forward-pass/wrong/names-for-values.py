# verdict: error
# `sources` are names, texts. Look up what they stand for, `values[each]`, before you
# compute.
import math

ELEMENTS = {
    "add": lambda a, b: a + b,
    "sub": lambda a, b: a - b,
    "mul": lambda a, b: a * b,
    "sigmoid": lambda a: 1 / (1 + math.exp(-a)),
}


def forward(tape, inputs):
    """The value of every node, by its name."""
    values = dict(inputs)
    for name, element, *sources in tape:
        values[name] = ELEMENTS[element](*sources)
    return values
