# verdict: error
# σ has one source only, so there is no fourth part of its line. `*sources` takes one or
# two.
import math

ELEMENTS = {
    "add": lambda a, b: a + b,
    "sub": lambda a, b: a - b,
    "mul": lambda a, b: a * b,
    "sigmoid": lambda a: 1 / (1 + math.exp(-a)),
}


def forward(tape, inputs):
    values = dict(inputs)
    for name, element, a, b in tape:
        values[name] = ELEMENTS[element](values[a], values[b])
    return values
