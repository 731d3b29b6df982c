"""Numbers as numbers: gradients, optima and factorizations, judged by what makes them right."""

import compare
import describe
from compare import Wrong

_STEP = 6e-6
"""About the cube root of float64's precision: where central differences are most exact."""


class Numbers:
    """The words of cases.py for what has more than one right form."""

    def gradient(self, got, function, x, rtol=1e-5):
        """Expect the gradient of `function` at x, by central differences in float64.

        `function` may be one of cases.py or `answer.cost`; x is an array or a tensor.
        """
        who = self._who(got)
        numeric = _differences(function, x)
        atol = rtol * max(1.0, float(abs(numeric).max()) if numeric.size else 1.0)
        want = numeric
        if describe.is_tensor(x):
            import torch

            want = torch.tensor(numeric, device=x.device)
        compare.close(got, want, who, rtol=rtol, atol=atol, dtype="floating")

    def minimum(self, x, cost, least, gradient=None, rtol=1e-3):
        """Expect x to be as good as the best: `cost(x)` within `rtol` of `least`, the optimum's.

        With `gradient`, its largest entry at x must be small as well, measured against `least`.
        How x was found does not matter.
        """
        who = self._who(x)
        import numpy

        found = getattr(x, "detach", lambda: x)()
        numbers = numpy.asarray(found.cpu() if hasattr(found, "cpu") else found)
        if numbers.dtype.kind not in "biuf":
            raise Wrong(f"{who} returned {describe.kind(x)}; expected numbers")
        if not numpy.isfinite(numbers).all():
            raise Wrong(f"{who} returned {describe.short(x)}; expected finite numbers")
        reached, scale = float(cost(found)), max(1.0, abs(least))
        if not reached <= least + rtol * scale:
            told = f"{who} stops where the cost is {reached:.6g}; the least is {least:.6g}"
            raise Wrong(told, f"{least:.6g}", f"{reached:.6g}")
        if gradient is not None:
            steepest = float(abs(gradient(found)).max())
            if not steepest <= 10 * rtol * scale:
                told = f"{who} stops where the gradient is not zero yet: its largest entry is"
                raise Wrong(f"{told} {steepest:.3g}", "0", f"{steepest:.3g}")

    def factors(self, kind, got, A, condition=1.0):
        """Expect a factorization of A by its properties, so that signs and order are free.

        kind: "qr" (Q, R), "cholesky" (L), "svd" (U, s, Vh), "eig" (values, vectors in columns) or
        "eigh" (orthonormal vectors as well).
        """
        who = self._who(got)
        names = _FACTORS[kind]
        parts = [got] if len(names) == 1 else got
        if not isinstance(parts, (tuple, list)) or len(parts) != len(names):
            wanted = ", ".join(names)
            raise Wrong(f"{who} returned {describe.kind(got)}; expected ({wanted})")
        arrays = [_numbers(part, f"{who}, {name}") for part, name in zip(parts, names)]
        _Factors(who, _numbers(A, "A"), condition).check(kind, dict(zip(names, arrays)))


_FACTORS = {
    "qr": ("Q", "R"),
    "cholesky": ("L",),
    "svd": ("U", "s", "Vh"),
    "eig": ("values", "vectors"),
    "eigh": ("values", "vectors"),
}


class _Factors:
    """One factorization, asked one property at a time."""

    def __init__(self, who, A, condition):
        import numpy

        self._who = who
        self._A = A
        precision = max(numpy.finfo(A.dtype).eps if A.dtype.kind in "fc" else 0, 2.2e-16)
        self._scale = max(1.0, float(abs(A).max()) if A.size else 1.0)
        self._rtol = 1000 * precision * max(condition, *A.shape, 1)

    def check(self, kind, parts):
        precision = [part.dtype for part in parts.values() if part.dtype.kind in "fc"]
        if any(dtype.itemsize // (2 if dtype.kind == "c" else 1) < 8 for dtype in precision):
            self._rtol = max(self._rtol, 1e-4)
        getattr(self, "_" + kind)(**parts)

    def _qr(self, Q, R):
        self._shapes("Q @ R", Q, R)
        self._orthonormal(Q, "the columns of Q")
        self._triangular(R, "R", below=True)
        self._rebuilds(Q @ R, "Q @ R")

    def _cholesky(self, L):
        self._shapes("L @ L.T", L, L.T)
        self._triangular(L, "L", below=False)
        if (L.diagonal().real <= 0).any():
            raise Wrong(f"{self._who}: the diagonal of L has an entry that is not positive")
        self._rebuilds(L @ L.conj().T, "L @ L.T")

    def _svd(self, U, s, Vh):
        if s.ndim != 1:
            raise Wrong(f"{self._who}: s has shape {s.shape}; expected one axis")
        if (s < -self._rtol * self._scale).any() or (s[1:] > s[:-1] + self._rtol).any():
            raise Wrong(f"{self._who}: singular values are not negative, and the largest is first")
        n = len(s)
        self._shapes("U @ diag(s) @ Vh", U[:, :n] * s if U.ndim == 2 else U, Vh[:n])
        self._orthonormal(U, "the columns of U")
        self._orthonormal(Vh.conj().T, "the rows of Vh")
        self._rebuilds((U[:, :n] * s) @ Vh[:n], "U @ diag(s) @ Vh")

    def _eig(self, values, vectors):
        n = len(self._A)
        if values.shape != (n,) or vectors.shape != (n, n):
            shapes = f"{values.shape} and {vectors.shape}; expected {(n,)} and {(n, n)}"
            raise Wrong(f"{self._who}: values and vectors have shapes {shapes}")
        for k in range(n):
            if not abs(vectors[:, k]).max() > self._rtol:
                raise Wrong(f"{self._who}: vectors[:, {k}] is zero, which is no eigenvector")
            self._near(self._A @ vectors[:, k], values[k] * vectors[:, k], _EIGEN.format(k=k))
        import numpy

        if not numpy.isclose(values.sum(), numpy.trace(self._A), atol=n * self._scale * 1e-6):
            raise Wrong(f"{self._who}: an eigenvalue is missing or there twice: their sum is wrong")

    def _eigh(self, values, vectors):
        self._eig(values, vectors)
        self._orthonormal(vectors, "the eigenvectors")

    def _shapes(self, product, left, right):
        fits = left.ndim == right.ndim == 2 and left.shape[1] == right.shape[0]
        if not fits or (left.shape[0], right.shape[1]) != self._A.shape:
            shapes = f"{left.shape} and {right.shape}"
            raise Wrong(f"{self._who}: {product} of shapes {shapes} cannot be A {self._A.shape}")

    def _orthonormal(self, columns, what):
        import numpy

        products = columns.conj().T @ columns
        if not abs(products - numpy.eye(len(products))).max() <= self._rtol:
            raise Wrong(f"{self._who}: {what} are not orthonormal")

    def _triangular(self, matrix, name, below):
        import numpy

        rest = numpy.tril(matrix, -1) if below else numpy.triu(matrix, 1)
        if rest.size and abs(rest).max() > self._rtol * self._scale:
            where = "below" if below else "above"
            raise Wrong(f"{self._who}: {name} has entries {where} its diagonal")

    def _rebuilds(self, product, text):
        self._near(product, self._A, f"{text} is not A")

    def _near(self, got, want, told):
        worst = float(abs(got - want).max()) if want.size else 0.0
        if not worst <= self._rtol * self._scale:
            raise Wrong(f"{self._who}: {told}; one entry is off by {worst:.3g}")


_EIGEN = "A @ vectors[:, {k}] is not values[{k}] * vectors[:, {k}]"


def _numbers(value, who):
    """Return a finite array of numbers, or raise Wrong."""
    import numpy

    value = value.detach().cpu().numpy() if describe.is_tensor(value) else value
    if not describe.is_array(value) or value.dtype.kind not in "biufc":
        raise Wrong(f"{who} is {describe.kind(value)}; expected an array of numbers")
    if not numpy.isfinite(value).all():
        raise Wrong(f"{who} has entries that are not finite")
    return value


def _differences(function, x):
    import numpy

    is_tensor = describe.is_tensor(x)
    flat = numpy.array(x.detach().cpu() if is_tensor else x, dtype=float)
    numeric = numpy.zeros_like(flat)
    for place in numpy.ndindex(flat.shape):
        step = _STEP * max(1.0, abs(flat[place]))
        sides = []
        for sign in (1, -1):
            moved = flat.copy()
            moved[place] += sign * step
            sides.append(float(function(_like(moved, x, is_tensor))))
        numeric[place] = (sides[0] - sides[1]) / (2 * step)
    return numeric


def _like(moved, x, is_tensor):
    if not is_tensor:
        return moved
    import torch

    return torch.tensor(moved, device=x.device)
