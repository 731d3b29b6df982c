# verdict: wrong
# `values = inputs` is a second name for the caller's dict, so the new values are
# written into it. Make a dict of your own: `dict(inputs)`.
import math

ELEMENTS = {
    "add": lambda a, b: a + b,
    "sub": lambda a, b: a - b,
    "mul": lambda a, b: a * b,
    "sigmoid": lambda a: 1 / (1 + math.exp(-a)),
}


def forward(tape, inputs):
    """The value of every node, by its name."""
    values = inputs
    for name, element, *sources in tape:
        values[name] = ELEMENTS[element](*[values[each] for each in sources])
    return values
