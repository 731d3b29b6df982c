"""A class whose objects are added, multiplied and called like numbers."""


def scenes(rng, device):
    """p, q, p + q and p * q: polynomials, each made by an operator and called at many x."""
    p, q = (Polynomial([rng.choice([-2, -1, 1, 2]) for _ in range(2)]) for _ in "pq")
    xs = [n / 10 for n in range(-20, 21)]
    made = {"p": p, "q": q, "p + q": p + q, "p * q": p * q}
    lines = [
        {"name": f"{name} = {made[name]}", "x": xs, "y": [made[name](x) for x in xs]}
        for name in made
    ]
    caption = "p + q calls p.__add__(q), and p(x) calls p.__call__(x)."
    return [{"kind": "curves", "lines": lines, "caption": caption, "y_low": -8, "y_high": 8}]


class Polynomial:
    """c[0] + c[1] x + c[2] x² ..."""

    def __init__(self, c):
        self.c = c

    def __add__(self, other):
        c = [0] * max(len(self.c), len(other.c))
        for each in (self, other):
            for n, a in enumerate(each.c):
                c[n] += a
        return Polynomial(c)

    def __mul__(self, other):
        c = [0] * (len(self.c) + len(other.c) - 1)
        for i, a in enumerate(self.c):
            for j, b in enumerate(other.c):
                c[i + j] += a * b
        return Polynomial(c)

    def __call__(self, x):
        return sum(c * x**n for n, c in enumerate(self.c))

    def __str__(self):
        terms = [f"{c}{('', 'x', 'x²')[n]}" for n, c in enumerate(self.c)]
        return " + ".join(terms).replace("+ -", "- ")
