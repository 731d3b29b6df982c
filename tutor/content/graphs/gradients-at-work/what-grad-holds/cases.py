class Value:
    """The engine, as far as it is needed here."""

    def __init__(self, data, parts=()):
        self.data, self.parts, self.grad = data, parts, 0.0

    def __add__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        return Value(self.data + other.data, ((self, 1.0), (other, 1.0)))

    def __mul__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        return Value(self.data * other.data, ((self, other.data), (other, self.data)))

    def backward(self, grad=1.0):
        self.grad += grad
        for part, slope in self.parts:
            part.backward(slope * grad)


def after(lines, wanted):
    names = {"x": Value(3.0)}
    exec(lines, names)
    return eval(wanted, names)


def case_nothing_yet(answer, expect):
    """p1: before any `backward`."""
    because = "nothing has gone backward yet, and grad begins at 0"
    expect.predicted(answer, "p1", after("y = x * x", "x.grad"), because)


def case_once(answer, expect):
    """p2: after one `backward`."""
    because = "x is both factors, so it gets 3 over one edge and 3 over the other"
    expect.predicted(answer, "p2", after("y = x * x; y.backward()", "x.grad"), because)


def case_twice(answer, expect):
    """p3: after two of them."""
    lines = "y = x * x; y.backward(); y.backward()"
    because = "backward adds to grad, so the second pass comes on top of the first"
    expect.predicted(answer, "p3", after(lines, "x.grad"), because)


def case_two_outputs(answer, expect):
    """p4: two outputs, one after the other."""
    lines = "y = x * x; z = x + x; y.backward(); z.backward()"
    because = "grad collects from both outputs: it is the derivative of y + z"
    expect.predicted(answer, "p4", after(lines, "x.grad"), because)


def case_data_changed(answer, expect):
    """p5: an input's number is changed afterwards."""
    because = "y.data was computed when its line ran, and nobody ran it again"
    expect.predicted(answer, "p5", after("y = x * x; x.data = 5.0", "y.data"), because)


def case_set_to_zero(answer, expect):
    """p6: grad is set to 0 between two passes."""
    lines = "y = x * x; y.backward(); x.grad = 0.0; y.backward()"
    because = "what the first pass gave is gone, what the second one gives is there"
    expect.predicted(answer, "p6", after(lines, "x.grad"), because)


def case_other_node(answer, expect):
    """p7: the name x goes to another node."""
    lines = "y = x * x; x = x + 1; y.backward()"
    because = "x is now the name of a new node, and y was not computed from that one"
    expect.predicted(answer, "p7", after(lines, "x.grad"), because)


def case_same_name(answer, expect):
    """p8: the name y is used twice."""
    lines = "y = x * 2; y = y * x; y.backward()"
    because = (
        "the first y lost its name and not its place in the graph: y is 2 x², with the slope 4 x"
    )
    expect.predicted(answer, "p8", after(lines, "x.grad"), because)


def case_thought_out(answer, expect):
    """All of them are written down, not computed."""
    expect.literal(answer, "p1", "p2", "p3", "p4", "p5", "p6", "p7", "p8")
