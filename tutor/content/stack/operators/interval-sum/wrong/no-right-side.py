# verdict: error
# `1 + a` asks the number first, then calls `a.__radd__(1)`, and this class has no such
# method. `__radd__ = __add__` is enough.


class Interval:
    """All numbers from low to high."""

    def __init__(self, low, high):
        self.low = low
        self.high = high

    def __add__(self, other):
        if not isinstance(other, Interval):
            other = Interval(other, other)
        return Interval(self.low + other.low, self.high + other.high)

    def __eq__(self, other):
        if not isinstance(other, Interval):
            return NotImplemented
        return (self.low, self.high) == (other.low, other.high)

    def __hash__(self):
        return hash((self.low, self.high))
