# verdict: wrong
# `zip` stops with the shorter list, and the high powers of the longer one are lost.
# `itertools.zip_longest` with `fillvalue=0` goes on.


class Poly:
    """c[0] + c[1] x + c[2] x² + ..., of the coefficients c."""

    def __init__(self, coefficients):
        self.coefficients = list(coefficients)

    def __add__(self, other):
        pairs = zip(self.coefficients, coefficients(other))
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
    return p.coefficients if isinstance(p, Poly) else [p]
