# verdict: wrong
# The sum is written into p's own list: p is another polynomial after p + q. Make a new
# list.


class Poly:
    """c[0] + c[1] x + c[2] x² + ..., of the coefficients c."""

    def __init__(self, coefficients):
        self.coefficients = list(coefficients)

    def __add__(self, other):
        p = self.coefficients
        for k, b in enumerate(coefficients(other)):
            p[k:] = [p[k] + b, *p[k + 1 :]] if k < len(p) else [b]
        return Poly(p)

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
