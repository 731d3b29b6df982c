# verdict: wrong
# The inputs are nodes too, and their values are wanted as well: begin with
# `dict(inputs)`.
import math

ELEMENTS = {
    "add": lambda a, b: a + b,
    "sub": lambda a, b: a - b,
    "mul": lambda a, b: a * b,
    "sigmoid": lambda a: 1 / (1 + math.exp(-a)),
}


def forward(tape, inputs):
    values = {}
    for name, element, *sources in tape:
        found = [values[each] if each in values else inputs[each] for each in sources]
        values[name] = ELEMENTS[element](*found)
    return values
