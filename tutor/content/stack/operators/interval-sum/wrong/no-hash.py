# verdict: error
# A class that defines `__eq__` loses the hash it had: sets and dicts refuse its
# objects. Define `__hash__` from the same two ends.


class Interval:
    """All numbers from low to high."""

    def __init__(self, low, high):
        self.low = low
        self.high = high

    def __add__(self, other):
        if not isinstance(other, Interval):
            other = Interval(other, other)
        return Interval(self.low + other.low, self.high + other.high)

    __radd__ = __add__

    def __eq__(self, other):
        if not isinstance(other, Interval):
            return NotImplemented
        return (self.low, self.high) == (other.low, other.high)
