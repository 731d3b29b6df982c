import math

ELEMENTS = {
    "add": lambda a, b: a + b,
    "sub": lambda a, b: a - b,
    "mul": lambda a, b: a * b,
    "sigmoid": lambda a: 1 / (1 + math.exp(-a)),
}


def forward(tape, inputs):
    """The value of every node, by its name."""
    # Your code here.
    return dict(inputs)
