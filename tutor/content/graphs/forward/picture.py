"""Forward through a logistic unit of two features, with weights that one draws."""

import math


def scenes(rng, device):
    """Each line of the tape is computed once; what it needs is already there."""
    tape = Tape()
    w0, x0, w1, x1, b = (
        tape.add(name, round(rng.uniform(-2, 2), 1)) for name in ("w0", "x0", "w1", "x1", "b")
    )
    p0 = tape.times(w0, x0, "p0 = w0 · x0")
    p1 = tape.times(w1, x1, "p1 = w1 · x1")
    s = tape.plus(p0, p1, "s = p0 + p1")
    z = tape.plus(s, b, "z = s + b")
    tape.sigmoid(z, "h = σ(z)")
    caption = "Down the tape, once: this is all that inference is."
    steps = [{"step": number} for number in range(5)]
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
