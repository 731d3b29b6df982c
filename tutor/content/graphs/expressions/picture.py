"""y = σ(w · x + b), one node after the other."""

import math


def scenes(rng, device):
    """The graph in topological order; each step computes the node that the pointer is at."""
    tape = Tape()
    w, x, b = (tape.add(name, round(rng.uniform(-2, 2), 1)) for name in "wxb")
    p = tape.times(w, x, "p = w · x")
    z = tape.plus(p, b, "z = p + b")
    tape.sigmoid(z, "y = σ(z)")
    caption = "○ is given, ● is computed. A lane goes from each value down to where it is used."
    steps = [{"step": number} for number in range(3)]
    return [{"kind": "graph", "nodes": tape.nodes, "caption": caption, "frames": steps}]


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
