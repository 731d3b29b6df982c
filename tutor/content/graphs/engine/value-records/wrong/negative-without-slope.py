# verdict: wrong
# -a falls when a grows: its slope is -1, not 1.
import math


def as_value(number):
    return number if isinstance(number, Value) else Value(number)


class Value:
    """A number that remembers how it was computed."""

    def __init__(self, data, inputs=(), slopes=()):
        self.data = data
        self.inputs = inputs
        self.slopes = slopes

    def __add__(self, other):
        other = as_value(other)
        return Value(self.data + other.data, (self, other), (1.0, 1.0))

    def __mul__(self, other):
        other = as_value(other)
        return Value(self.data * other.data, (self, other), (other.data, self.data))

    def __neg__(self):
        return Value(-self.data, (self,), (1.0,))

    def __sub__(self, other):
        return self + -as_value(other)

    def __radd__(self, other):
        return self + other

    def __rmul__(self, other):
        return self * other

    def __rsub__(self, other):
        return -self + other

    def sigmoid(self):
        h = 1 / (1 + math.exp(-self.data))
        return Value(h, (self,), (h * (1 - h),))
