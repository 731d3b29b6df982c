# verdict: wrong
# `+` writes into a and returns a itself. A sum is something new: make an Interval of
# both sums and return that.


class Interval:
    """All numbers from low to high."""

    def __init__(self, low, high):
        self.low = low
        self.high = high

    def __add__(self, other):
        if not isinstance(other, Interval):
            other = Interval(other, other)
        self.low += other.low
        self.high += other.high
        return self

    __radd__ = __add__

    def __eq__(self, other):
        if not isinstance(other, Interval):
            return NotImplemented
        return (self.low, self.high) == (other.low, other.high)

    def __hash__(self):
        return hash((self.low, self.high))
