# verdict: error
# A number has no coefficients. It is the polynomial with this one coefficient: make
# `[x]` of it first.
from itertools import zip_longest


class Poly:
    """c[0] + c[1] x + c[2] x² + ..., of the coefficients c."""

    def __init__(self, coefficients):
        self.coefficients = list(coefficients)

    def __add__(self, other):
        pairs = zip_longest(self.coefficients, coefficients(other), fillvalue=0)
        return Poly(a + b for a, b in pairs)

    def __mul__(self, other):
        product = [0] * (len(self.coefficients) + len(coefficients(other)) - 1)
        for i, a in enumerate(self.coefficients):
            for j, b in enumerate(coefficients(other)):
                product[i + j] += a * b
        return Poly(product)

    __radd__ = __add__
    __rmul__ = __mul__

    def __call__(self, x):
        value = 0
        for c in reversed(self.coefficients):
            value = value * x + c
        return value


def coefficients(p):
    """Of a polynomial, or of a number."""
    return p.coefficients
