"""a * b + a, written down while Python computes it, then gone through backward."""


def scenes(rng, device):
    """The graph of the lesson's own expression: what each Value remembers, and its gradient."""
    a, b = (Value(round(rng.uniform(-3, 3), 1), name=name) for name in "ab")
    y = a * b + a
    caption = "Python called __mul__, then __add__. Each Value kept its inputs and its slopes."
    return [{"kind": "graph", "nodes": told(y), "caption": caption}]


class Value:
    """A number that remembers what it was computed from."""

    def __init__(self, data, inputs=(), slopes=(), name=""):
        self.data, self.inputs, self.slopes, self.name = data, inputs, slopes, name

    def __add__(self, other):
        name = f"{self.name} + {other.name}"
        return Value(self.data + other.data, (self, other), (1.0, 1.0), name)

    def __mul__(self, other):
        name = f"{self.name} * {other.name}"
        return Value(self.data * other.data, (self, other), (other.data, self.data), name)


def told(output):
    """The nodes that an output was computed from, each after its inputs."""
    order = []

    def visit(value):
        if value not in order:
            for each in value.inputs:
                visit(each)
            order.append(value)

    visit(output)
    return [
        {
            "id": str(place),
            "label": value.name,
            "value": value.data,
            "inputs": [str(order.index(each)) for each in value.inputs],
            "local": list(value.slopes),
        }
        for place, value in enumerate(order)
    ]
