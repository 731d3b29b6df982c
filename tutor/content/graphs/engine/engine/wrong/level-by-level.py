# verdict: wrong
# Level by level from the output is no topological order: a node that is near on one
# path can be far on another, and is handed on too early.
import math


def as_value(number):
    return number if isinstance(number, Value) else Value(number)


class Value:
    """A number that remembers how it was computed, and its gradient."""

    def __init__(self, data, inputs=(), slopes=()):
        self.data = data
        self.inputs = inputs
        self.slopes = slopes
        self.grad = 0.0

    def __add__(self, other):
        other = as_value(other)
        return Value(self.data + other.data, (self, other), (1.0, 1.0))

    def __mul__(self, other):
        other = as_value(other)
        return Value(self.data * other.data, (self, other), (other.data, self.data))

    def __neg__(self):
        return self * -1.0

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

    def exp(self):
        e = math.exp(self.data)
        return Value(e, (self,), (e,))

    def __pow__(self, n):
        return Value(self.data**n, (self,), (n * self.data ** (n - 1),))

    def backward(self):
        order, seen = [self], {self}
        for node in order:
            for each in node.inputs:
                if each not in seen:
                    seen.add(each)
                    order.append(each)
        grads = dict.fromkeys(order, 0.0)
        grads[self] = 1.0
        for node in order:
            node.grad += grads[node]
            for each, slope in zip(node.inputs, node.slopes):
                grads[each] += slope * grads[node]
