# verdict: error
# These are the two ends, but as a tuple: it can't be added to a third interval. Return
# `Interval(...)`.


class Interval:
    """All numbers from low to high."""

    def __init__(self, low, high):
        self.low = low
        self.high = high

    def __add__(self, other):
        if not isinstance(other, Interval):
            other = Interval(other, other)
        return (self.low + other.low, self.high + other.high)

    __radd__ = __add__

    def __eq__(self, other):
        if not isinstance(other, Interval):
            return NotImplemented
        return (self.low, self.high) == (other.low, other.high)

    def __hash__(self):
        return hash((self.low, self.high))
