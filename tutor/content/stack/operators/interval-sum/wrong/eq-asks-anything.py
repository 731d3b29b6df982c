# verdict: error
# `==` may be asked about anything, a number or None, which has no `low`. Return
# NotImplemented for what is no Interval.


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
        return (self.low, self.high) == (other.low, other.high)

    def __hash__(self):
        return hash((self.low, self.high))
