"""A node that is used three times: its gradient is a sum."""

import math


def scenes(rng, device):
    """y = x · x + σ(x): what arrives at x on each way is added, never replaced."""
    tape = Tape()
    x = tape.add("x", round(rng.uniform(-2, 2), 1))
    square = tape.times(x, x, "s = x · x")
    h = tape.sigmoid(x, "h = σ(x)")
    tape.plus(square, h, "y = s + h")
    caption = "Three edges leave x, so three products add up in its gradient."
    return [{"kind": "graph", "nodes": tape.nodes, "caption": caption}]


class Tape:
    """Writes down a computation with its values and local derivatives."""

    def __init__(self):
        self.nodes = []

    def add(self, label, value, inputs=(), local=()):
        """A node; its number among all."""
        id = str(len(self.nodes))
        told = {"id": id, "label": label, "value": value}
        self.nodes.append({**told, "inputs": list(inputs), "local": list(local)})
        return id

    def value(self, id):
        """The value of a node."""
        return self.nodes[int(id)]["value"]

    def times(self, a, b, label):
        """a · b"""
        x, y = self.value(a), self.value(b)
        return self.add(label, x * y, (a, b), (y, x))

    def plus(self, a, b, label):
        """a + b"""
        return self.add(label, self.value(a) + self.value(b), (a, b), (1.0, 1.0))

    def sigmoid(self, a, label):
        """σ(a)"""
        h = 1 / (1 + math.exp(-self.value(a)))
        return self.add(label, h, (a,), (h * (1 - h),))
